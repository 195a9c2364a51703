import { env, WhisperFeatureExtractor } from '@xenova/transformers';
import { expect, test } from 'vitest';
import { HOP, LogMel } from '../../../src/core/transcription/log-mel';

env.allowRemoteModels = false;

/** Two gliding tones and some noise from a fixed seed. */
function sound(seconds: number): Float32Array {
	let seed = 1;
	return Float32Array.from({ length: Math.round(seconds * 16000) }, (_, n) => {
		seed = (seed * 16807) % 2147483647;
		const t = n / 16000;
		const tone = Math.sin(2 * Math.PI * (200 + 150 * t) * t) + 0.4 * Math.sin(2 * Math.PI * 2100 * t);
		return 0.2 * tone + 0.02 * (seed / 2147483647 - 0.5);
	});
}

test('the mel spectrogram over the spoken part equals the one that transformers.js computes over 30 s', async () => {
	const samples = sound(6.2345);
	const extractor = await WhisperFeatureExtractor.from_pretrained(
		`${process.cwd()}/resources/models/whisper-base`,
	);
	const { input_features: theirs } = await extractor(samples);
	const frames = 800;
	const ours = new LogMel(80).compute(samples, frames);
	let largest = 0;
	for (let band = 0; band < 80; band++)
		for (let frame = 0; frame < frames; frame++) {
			const expected = theirs.data[band * 3000 + frame] as number;
			largest = Math.max(largest, Math.abs(expected - (ours[band * frames + frame] as number)));
		}
	expect(largest).toBeLessThan(1e-3);
	expect(samples.length / HOP).toBeLessThan(frames);
});
