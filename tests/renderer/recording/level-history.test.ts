import { expect, test } from 'vitest';
import { BARS_SHOWN, meterShare, peakOf, withBlock } from '../../../src/renderer/recording/level-history';

test('a peak is the loudest sample, whatever its sign', () => {
	expect(peakOf(Int16Array.from([3, -16384, 200]))).toBeCloseTo(0.5, 3);
	expect(peakOf(Int16Array.from([-32768]))).toBe(1);
	expect(peakOf(new Int16Array(0))).toBe(0);
});

test('a block of 150 ms makes three bars, in the order of the sound', () => {
	const block = new Int16Array(2400);
	block[100] = 3277;
	block[900] = 16384;
	const bars = withBlock([1], block);
	expect(bars.map((bar) => Math.round(bar * 10))).toEqual([10, 1, 5, 0]);
});

test('only the last 10 s stay', () => {
	let bars: readonly number[] = [];
	for (let i = 0; i < 100; i++) bars = withBlock(bars, new Int16Array(2400).fill(i * 300));
	expect(bars).toHaveLength(BARS_SHOWN);
	expect(bars.at(-1)).toBeCloseTo((99 * 300) / 0x7fff, 3);
});

test.each([
	[0, 0],
	[0.001, 0],
	[0.0316, 0.5],
	[1, 1],
])('a peak of %s stands at %s of the meter', (peak, share) => {
	expect(meterShare(peak)).toBeCloseTo(share, 2);
});
