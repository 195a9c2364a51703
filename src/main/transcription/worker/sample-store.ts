import { SAMPLE_RATE } from '../../../core/transcription/voice-activity';

/** The samples of a recording as they come; what is no longer needed is let go. Positions count from its first sample. */
export class SampleStore {
	#blocks: { from: number; samples: Int16Array }[] = [];
	#received = 0;

	get received(): number {
		return this.#received;
	}

	append(samples: Int16Array): void {
		if (samples.length === 0) return;
		this.#blocks.push({ from: this.#received, samples });
		this.#received += samples.length;
	}

	/** -> samples from `from` up to `to`, -1 to 1; silence where there are none. */
	read(from: number, to: number): Float32Array {
		const out = new Float32Array(to - from);
		for (const block of this.#blocks) {
			const first = Math.max(from, block.from);
			const last = Math.min(to, block.from + block.samples.length);
			for (let at = first; at < last; at++)
				out[at - from] = (block.samples[at - block.from] as number) / 32768;
		}
		return out;
	}

	readSeconds(start: number, end: number): Float32Array {
		return this.read(Math.round(start * SAMPLE_RATE), Math.round(end * SAMPLE_RATE));
	}

	forgetBefore(position: number): void {
		const kept = this.#blocks.findIndex((block) => block.from + block.samples.length > position);
		if (kept > 0) this.#blocks.splice(0, kept);
	}
}
