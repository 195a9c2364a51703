import type { Interval } from './transcript';

type TimedWord = Interval & { text: string };

/**
 * How far words are from when they were said: |start - true start| in seconds of the words that both texts have, in
 * order (their longest common subsequence, case and punctuation aside).
 */
export function wordTimeDifferences(heard: readonly TimedWord[], said: readonly TimedWord[]): number[] {
	const width = said.length + 1;
	const common = new Uint32Array((heard.length + 1) * width);
	const at = (i: number, j: number): number => common[i * width + j] ?? 0;
	const same = (i: number, j: number): boolean => plain(heard[i]?.text) === plain(said[j]?.text);
	for (let i = heard.length - 1; i >= 0; i--) {
		for (let j = said.length - 1; j >= 0; j--) {
			common[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const differences: number[] = [];
	let i = 0;
	let j = 0;
	while (i < heard.length && j < said.length) {
		if (same(i, j)) {
			differences.push(Math.abs((heard[i]?.start ?? 0) - (said[j]?.start ?? 0)));
			i++;
			j++;
		} else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return differences;
}

const plain = (text = ''): string => text.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');
