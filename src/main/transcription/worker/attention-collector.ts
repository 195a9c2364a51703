import type { InferenceSession } from 'onnxruntime-node';
import type { Attention } from '../../../core/transcription/align-tokens';
import { expectFloats, expectTensor } from './tensors';
import type { WhisperModel } from './whisper-model';

/** Keeps the attention rows of the heads that follow the words' times. */
export class AttentionCollector {
	readonly names: string[];
	readonly #heads: readonly (readonly [number, number])[];
	readonly #rows: Float32Array[][];
	#positions = 0;

	constructor({ generation }: WhisperModel) {
		this.#heads = generation.alignment_heads;
		this.names = [...new Set(this.#heads.map(([layer]) => `cross_attentions.${layer}`))];
		this.#rows = this.#heads.map(() => []);
	}

	take(output: InferenceSession.OnnxValueMapType, from: number, to: number): void {
		for (const [index, [layer, head]] of this.#heads.entries()) {
			const tensor = expectTensor(output, `cross_attentions.${layer}`);
			const [, , rows = 0, positions = 0] = tensor.dims;
			const data = expectFloats(tensor);
			this.#positions = positions;
			for (let row = from; row < to; row++) {
				const start = (head * rows + row) * positions;
				this.#rows[index]?.push(data.slice(start, start + positions));
			}
		}
	}

	attention(): Attention {
		return { heads: this.#rows, positions: this.#positions };
	}
}
