/** Samples of one block: 150 ms at 16 kHz. */
const BLOCK_SAMPLES = 2400;

/** -1 to 1 -> 16-bit; what is louder is clipped. */
function toInt16(sample: number): number {
	const clipped = Math.max(-1, Math.min(1, sample));
	return Math.round(clipped < 0 ? clipped * 0x8000 : clipped * 0x7fff);
}

/** Gathers float samples into 16-bit blocks of one length; `flush` gives what is left of the last one. */
export class BlockGatherer {
	readonly #length: number;
	#block: Int16Array<ArrayBuffer>;
	#filled = 0;

	constructor(length: number = BLOCK_SAMPLES) {
		this.#length = length;
		this.#block = new Int16Array(length);
	}

	/** -> the blocks that became full. */
	push(samples: Float32Array): Int16Array<ArrayBuffer>[] {
		const full: Int16Array<ArrayBuffer>[] = [];
		for (const sample of samples) {
			this.#block[this.#filled++] = toInt16(sample);
			if (this.#filled === this.#length) {
				full.push(this.#block);
				this.#block = new Int16Array(this.#length);
				this.#filled = 0;
			}
		}
		return full;
	}

	/** -> the samples that did not fill a block, or null where there are none. */
	flush(): Int16Array<ArrayBuffer> | null {
		if (this.#filled === 0) return null;
		const rest = this.#block.slice(0, this.#filled);
		this.#filled = 0;
		return rest;
	}
}
