import { ok, type Result } from '../result';
import { readWav } from './read-wav';
import { resample, toInt16 } from './resample';
import type { WavFailure } from './wav-chunks';
import { RECORDING_SAMPLE_RATE } from './wav-header';

/** Any WAV file -> what a recording of ours would hold: mono, 16 kHz, 16-bit. Errors as of readWav. */
export const speechSamples = (wav: Uint8Array): Result<Int16Array, WavFailure> => {
	const audio = readWav(wav);
	if (!audio.ok) return audio;
	const { samples, sampleRate } = audio.value;
	return ok(toInt16(resample(samples, sampleRate, RECORDING_SAMPLE_RATE)));
};
