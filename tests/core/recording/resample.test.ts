import { describe, expect, test } from 'vitest';
import { resample } from '../../../src/core/recording/resample';

const sine = (hertz: number, rate: number, seconds: number): Float32Array =>
	Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

/** Mean square in decibels of full scale, away from the ends, where the filter meets the silence outside. */
const level = (samples: Float32Array): number => {
	const middle = samples.subarray(800, samples.length - 800);
	return 10 * Math.log10(middle.reduce((sum, x) => sum + x * x, 0) / middle.length + 1e-20);
};

const difference = (a: Float32Array, b: Float32Array): Float32Array => a.map((x, i) => x - (b[i] ?? 0));

const SINE_LEVEL = 10 * Math.log10(0.5);

describe('resampling to 16 kHz', () => {
	test.each([8000, 11025, 22050, 32000, 44100, 48000, 96000, 47999])(
		'from %i Hz keeps a tone of 1 kHz: what differs lies 80 dB below it',
		(rate) => {
			const resampled = resample(sine(1000, rate, 1), rate, 16000);
			expect(resampled).toHaveLength(16000);
			expect(level(difference(resampled, sine(1000, 16000, 1)))).toBeLessThan(SINE_LEVEL - 80);
		},
	);

	test.each([
		[44100, 9000],
		[44100, 12000],
		[48000, 15000],
		[48000, 23000],
		[96000, 30000],
	])('from %i Hz removes a tone of %i Hz, which would come back as a false one: 80 dB', (rate, hertz) => {
		expect(level(resample(sine(hertz, rate, 1), rate, 16000))).toBeLessThan(SINE_LEVEL - 80);
	});

	test('from 48 kHz loses less than half a decibel up to 6.5 kHz', () => {
		for (const hertz of [100, 3000, 5000, 6500])
			expect(Math.abs(level(resample(sine(hertz, 48000, 1), 48000, 16000)) - SINE_LEVEL)).toBeLessThan(0.5);
	});

	test('leaves a constant what it is', () => {
		const resampled = resample(new Float32Array(44100).fill(0.5), 44100, 16000);
		for (const sample of resampled.subarray(800, -800)) expect(sample).toBeCloseTo(0.5, 6);
	});

	test('gives back the same samples at the same rate, and none of none', () => {
		const samples = Float32Array.of(0.1, 0.2);
		expect(resample(samples, 16000, 16000)).toEqual(samples);
		expect(resample(new Float32Array(0), 44100, 16000)).toHaveLength(0);
		expect(resample(Float32Array.of(1), 8000, 16000)).toHaveLength(2);
	});
});
