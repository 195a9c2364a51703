import { RealFourier } from './real-fourier';
import { SAMPLE_RATE } from './voice-activity';

const WINDOW = 400;
export const HOP = 160;
const BINS = WINDOW / 2 + 1;

/** Slaney's mel scale: linear below 1 kHz, logarithmic above. */
const toMel = (hertz: number): number =>
	hertz < 1000 ? (3 * hertz) / 200 : 15 + (27 * Math.log(hertz / 1000)) / Math.log(6.4);
const toHertz = (mel: number): number =>
	mel < 15 ? (200 * mel) / 3 : 1000 * Math.exp((Math.log(6.4) * (mel - 15)) / 27);

/** One triangle: the first spectrum bin that it weighs, and the weights from there on. */
type Filter = { first: number; weights: Float64Array };

/** Triangular filters from 0 to 8 kHz with Slaney's area norm, as librosa.filters.mel and OpenAI's mel_filters.npz. */
function melFilters(count: number): Filter[] {
	const top = toMel(SAMPLE_RATE / 2);
	const edges = Array.from({ length: count + 2 }, (_, i) => toHertz((top * i) / (count + 1)));
	return Array.from({ length: count }, (_, i) => {
		const [low = 0, middle = 0, high = 0] = edges.slice(i, i + 3);
		const weights: number[] = [];
		let first = 0;
		for (let bin = 0; bin < BINS; bin++) {
			const hertz = (bin * SAMPLE_RATE) / WINDOW;
			const weight = Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle));
			if (weight <= 0) continue;
			if (weights.length === 0) first = bin;
			weights.push((weight * 2) / (high - low));
		}
		return { first, weights: Float64Array.from(weights) };
	});
}

/** Whisper's log-mel spectrogram (openai/whisper audio.py): Hann window of 25 ms, a frame every 10 ms. */
export class LogMel {
	readonly bands: number;
	readonly #filters: Filter[];
	readonly #hann = Float64Array.from(
		{ length: WINDOW },
		(_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / WINDOW),
	);
	readonly #fourier = new RealFourier(WINDOW);
	readonly #frame = new Float64Array(WINDOW);
	readonly #power = new Float64Array(BINS);

	constructor(bands: number) {
		this.bands = bands;
		this.#filters = melFilters(bands);
	}

	/**
	 * @param samples 16 kHz mono, -1 to 1; what `frames` reach beyond them is silence.
	 * @returns bands x frames, row by row, as the encoder wants it.
	 */
	compute(samples: Float32Array, frames: number): Float32Array {
		const mel = new Float32Array(this.bands * frames).fill(-10);
		const heard = Math.min(frames, Math.ceil((samples.length + WINDOW / 2) / HOP));
		let loudest = -10;
		for (let frame = 0; frame < heard; frame++) {
			this.#cutFrame(samples, frame * HOP - WINDOW / 2);
			this.#fourier.power(this.#frame, this.#power);
			for (const [band, { first, weights }] of this.#filters.entries()) {
				let sum = 0;
				for (let i = 0; i < weights.length; i++) {
					sum += (weights[i] as number) * (this.#power[first + i] as number);
				}
				const value = Math.log10(Math.max(sum, 1e-10));
				if (value > loudest) loudest = value;
				mel[band * frames + frame] = value;
			}
		}
		const floor = loudest - 8;
		for (let i = 0; i < mel.length; i++) mel[i] = (Math.max(mel[i] as number, floor) + 4) / 4;
		return mel;
	}

	/** The windowed frame from sample `start`; before the first sample the signal is mirrored, after the last silent. */
	#cutFrame(samples: Float32Array, start: number): void {
		for (let n = 0; n < WINDOW; n++) {
			const sample = samples[Math.abs(start + n)] ?? 0;
			this.#frame[n] = sample * (this.#hann[n] as number);
		}
	}
}
