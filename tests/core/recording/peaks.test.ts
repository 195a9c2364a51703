import { expect, test } from 'vitest';
import { Peaks } from '../../../src/core/recording/peaks';

const STRETCH = 160;
const peaksOf = (blocks: readonly Int16Array[], count: number): number[] => {
	const peaks = new Peaks();
	for (const block of blocks) peaks.append(block);
	return peaks.of(count);
};

test('peaks are the loudest sample of each part, in either direction', () => {
	const samples = new Int16Array(4 * STRETCH);
	samples[3] = -32768;
	samples[2 * STRETCH] = 8192;
	samples[4 * STRETCH - 1] = 16384;
	expect(peaksOf([samples], 2)).toEqual([1, 0.5]);
	expect(peaksOf([samples], 4)).toEqual([1, 0, 0.25, 0.5]);
});

test('peaks miss no sample, whatever the count and however the recording came in', () => {
	const samples = new Int16Array(100 * STRETCH + 3);
	samples[samples.length - 1] = 16384;
	samples[50 * STRETCH] = 4096;
	for (const cut of [1, STRETCH - 1, STRETCH, 1000]) {
		const blocks = [samples.slice(0, cut), samples.slice(cut, 2 * cut), samples.slice(2 * cut)];
		for (const count of [1, 7, 100, 101]) {
			const found = peaksOf(blocks, count);
			expect(found).toHaveLength(count);
			expect(found.at(-1)).toBe(0.5);
		}
		expect(peaksOf(blocks, 101)[50]).toBe(0.125);
	}
});

test('there are no more peaks than stretches, and none without a sample', () => {
	expect(peaksOf([new Int16Array(STRETCH + 1)], 10)).toEqual([0, 0]);
	expect(peaksOf([], 10)).toEqual([]);
});
