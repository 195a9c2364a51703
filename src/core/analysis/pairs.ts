import type { Pair } from './judge';

/** The judge's inputs, exactly as it was trained (training/judge_data.py). */

/** Does the sentence, read with the one before it, cover the point? */
export function coveragePair(label: string, sentences: readonly string[], index: number): Pair {
	const before = sentences[index - 1];
	const sentence = sentences[index] ?? '';
	return { first: label, second: before === undefined ? sentence : `${before} ${sentence}` };
}

/** Which part does the sentence play, at its place between its neighbours? */
export function starPair(sentences: readonly string[], index: number): Pair {
	return starPairAt(quarterOf(index, sentences.length), sentences, index);
}

/** One pair a candidate (an index of a sentence). */
export const coveragePairs = (
	label: string,
	sentences: readonly string[],
	candidates: readonly number[],
): Pair[] => candidates.map((index) => coveragePair(label, sentences, index));

/** One pair a sentence. */
export const starPairs = (sentences: readonly string[]): Pair[] =>
	sentences.map((_, index) => starPair(sentences, index));

/** The same with the place said: while somebody speaks, nobody knows yet how long the answer will be. */
export function starPairAt(quarter: number, sentences: readonly string[], index: number): Pair {
	const before = sentences[index - 1] ?? '(start)';
	const after = sentences[index + 1] ?? '(end)';
	return { first: `${quarter} | ${before} | ${after}`, second: sentences[index] ?? '' };
}

/** Place of a sentence in its answer, 0 to 4: quarters, and 4 for the last one. */
export function quarterOf(index: number, count: number): number {
	return count > 1 ? Math.floor((4 * index) / (count - 1)) : 0;
}
