import type { InferenceSession } from 'onnxruntime-node';
import { expectFloats, expectTensor } from './tensors';
import type { WhisperModel } from './whisper-model';

/** What one token attended to: for each head that follows time, a weight for each position of the window. */
export type AttentionRow = readonly Float32Array[];

/** Takes the attention of the heads that follow the words' times out of the decoder's output. */
export class AttentionReader {
	/** The outputs that it needs. */
	readonly names: readonly string[];
	readonly #heads: readonly (readonly [layer: number, head: number])[];

	constructor({ generation }: WhisperModel) {
		this.#heads = generation.alignment_heads;
		this.names = [...new Set(this.#heads.map(([layer]) => `cross_attentions.${layer}`))];
	}

	/** -> the attention of token `row` of a beam. */
	read(output: InferenceSession.OnnxValueMapType, beam: number, row: number): AttentionRow {
		return this.#heads.map(([layer, head]) => {
			const tensor = expectTensor(output, `cross_attentions.${layer}`);
			const [, heads = 0, rows = 0, positions = 0] = tensor.dims;
			const start = ((beam * heads + head) * rows + row) * positions;
			return expectFloats(tensor).slice(start, start + positions);
		});
	}
}
