import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { expectTensor } from './tensors';
import type { WhisperModel } from './whisper-model';

/** Keys and values of the tokens so far. They go from one run into the next as they are. */
export class KeyValueCache {
	readonly #model: WhisperModel;
	readonly #feeds: Record<string, Tensor>;
	#first = true;

	constructor(model: WhisperModel, encoded: Tensor) {
		this.#model = model;
		const { decoder_layers: layers, decoder_attention_heads: heads, d_model: width } = model.config;
		this.#feeds = { encoder_hidden_states: encoded };
		for (let layer = 0; layer < layers; layer++)
			for (const name of cacheNames(layer)) {
				this.#feeds[`past_key_values.${name}`] = new Tensor('float32', new Float32Array(0), [
					1,
					heads,
					0,
					width / heads,
				]);
			}
	}

	async run(
		tokens: readonly number[],
		wanted: readonly string[],
	): Promise<InferenceSession.OnnxValueMapType> {
		const layers = Array.from({ length: this.#model.config.decoder_layers }, (_, layer) => layer);
		// The encoder's keys and values never change after the first run: fetching them again would copy them.
		const kept = layers.flatMap((layer) => cacheNames(layer).slice(0, this.#first ? 4 : 2));
		const output = await this.#model.decoder.run(
			{
				...this.#feeds,
				input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
				use_cache_branch: new Tensor('bool', Uint8Array.of(this.#first ? 0 : 1), [1]),
			},
			['logits', ...wanted, ...kept.map((name) => `present.${name}`)],
		);
		for (const name of kept) this.#feeds[`past_key_values.${name}`] = expectTensor(output, `present.${name}`);
		this.#first = false;
		return output;
	}
}

const cacheNames = (layer: number): string[] => [
	`${layer}.decoder.key`,
	`${layer}.decoder.value`,
	`${layer}.encoder.key`,
	`${layer}.encoder.value`,
];
