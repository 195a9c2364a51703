import { RECORDING_SAMPLE_RATE } from './wav-header';

/** Samples that one peak stands for while a recording grows: 10 ms. */
const STRETCH = RECORDING_SAMPLE_RATE / 100;

/** The highest absolute samples of a 16-bit recording, for drawing; gathered while it grows, so that Stop need not wait. */
export class Peaks {
	/** Of each whole or begun stretch, 0 to 32768. */
	readonly #highest: number[] = [];
	#samples = 0;

	append(samples: Int16Array): void {
		for (const sample of samples) {
			const stretch = Math.floor(this.#samples / STRETCH);
			this.#highest[stretch] = Math.max(this.#highest[stretch] ?? 0, Math.abs(sample));
			this.#samples += 1;
		}
	}

	/** -> the peaks of `count` equally long parts, 0 to 1; one for each stretch where there are fewer. */
	of(count: number): number[] {
		const stretches = this.#highest.length;
		const parts = Math.min(count, stretches);
		return Array.from({ length: parts }, (_, part) => {
			const from = Math.floor((part * stretches) / parts);
			const to = Math.floor(((part + 1) * stretches) / parts);
			return Math.max(...this.#highest.slice(from, to)) / 32768;
		});
	}
}
