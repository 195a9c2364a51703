import type { InferenceSession } from 'onnxruntime-node';
import type { AttentionRow } from './decoder';
import type { GenerationConfig } from './read-model-folder';
import { expectFloats, expectTensor } from './tensors';

/** Takes the attention of the heads that follow the words' times out of the decoder's output. */
export class AttentionReader {
	/** The outputs that it needs. */
	readonly names: readonly string[];
	readonly #heads: readonly (readonly [layer: number, head: number])[];

	constructor({ alignment_heads }: GenerationConfig) {
		this.#heads = alignment_heads;
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
