import { ok, type Result } from '../result';
import { findSamples, type WavFailure, type WavFormat } from './wav-chunks';

/** Mono samples, -1 to 1 (float files may go beyond). */
export type Audio = { sampleRate: number; samples: Float32Array };

/**
 * Decodes a WAV file: PCM of 8, 16, 24 or 32 bits or float of 32 or 64, any rate, channels mixed to their mean.
 * A frame cut in half at the end is dropped, and what is no number is silence.
 */
export const readWav = (bytes: Uint8Array): Result<Audio, WavFailure> => {
	const layout = findSamples(bytes);
	if (!layout.ok) return layout;
	const { format, dataStart, dataBytes } = layout.value;
	const { channels } = format;
	const frames = Math.floor(dataBytes / (format.bytes * channels));
	const view = new DataView(bytes.buffer, bytes.byteOffset + dataStart, dataBytes);
	const sampleAt = sampleReader(view, format);
	const samples = new Float32Array(frames);
	for (let frame = 0; frame < frames; frame++) {
		let sum = 0;
		for (let channel = 0; channel < channels; channel++)
			sum += sampleAt((frame * channels + channel) * format.bytes);
		const mean = sum / channels;
		samples[frame] = Number.isFinite(mean) ? mean : 0;
	}
	return ok({ sampleRate: format.sampleRate, samples });
};

/** -> the sample at a byte of the data. 8-bit samples are unsigned, as the format has it. */
const sampleReader = (view: DataView, { encoding, bytes }: WavFormat): ((offset: number) => number) => {
	if (encoding === 'float')
		return bytes === 4 ? (at) => view.getFloat32(at, true) : (at) => view.getFloat64(at, true);
	switch (bytes) {
		case 1:
			return (at) => (view.getUint8(at) - 128) / 128;
		case 2:
			return (at) => view.getInt16(at, true) / 32768;
		case 3:
			return (at) => (view.getUint8(at) + 256 * view.getInt16(at + 1, true)) / 8_388_608;
		default:
			return (at) => view.getInt32(at, true) / 2_147_483_648;
	}
};
