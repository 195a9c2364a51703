import { expect, test } from 'vitest';
import { peaks } from '../../../src/core/recording/peaks';

test('peaks are the loudest sample of each stretch, in either direction', () => {
	expect(peaks(Float32Array.of(0, -0.5, 0.25, 0.125), 2)).toEqual([0.5, 0.25]);
	expect(peaks(Int16Array.of(-32768, 0, 16384, 8192), 2)).toEqual([1, 0.5]);
});

test('peaks miss no sample, whatever the count', () => {
	const samples = new Float32Array(1003);
	samples[1002] = 0.7;
	samples[501] = 0.3;
	for (const count of [1, 7, 100, 1003]) {
		const found = peaks(samples, count);
		expect(found).toHaveLength(count);
		expect(found.at(-1)).toBeCloseTo(0.7);
		expect(Math.max(...found)).toBeCloseTo(0.7);
	}
});

test('there are no more peaks than samples, none without any, and none above 1', () => {
	expect(peaks(Float32Array.of(0.5, 3), 10)).toEqual([0.5, 1]);
	expect(peaks(new Int16Array(0), 10)).toEqual([]);
});
