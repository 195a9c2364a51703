import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelConfig } from './read-model-folder';
import { expectFloats, expectTensor } from './tensors';

/** Keys and values of the tokens so far, for each of the beams. They go from one run into the next as they are. */
export class KeyValueCache {
	readonly #decoder: InferenceSession;
	readonly #feeds: Record<string, Tensor>;
	readonly #decoderNames: readonly string[];
	readonly #encoderNames: readonly string[];
	#first = true;

	constructor(decoder: InferenceSession, config: ModelConfig, encoded: Tensor) {
		this.#decoder = decoder;
		const { decoder_layers, decoder_attention_heads: heads, d_model: width } = config;
		const layers = Array.from({ length: decoder_layers }, (_, layer) => layer);
		this.#decoderNames = layers.flatMap((layer) => [`${layer}.decoder.key`, `${layer}.decoder.value`]);
		this.#encoderNames = layers.flatMap((layer) => [`${layer}.encoder.key`, `${layer}.encoder.value`]);
		this.#feeds = { encoder_hidden_states: encoded };
		for (const name of [...this.#decoderNames, ...this.#encoderNames]) {
			const empty = new Tensor('float32', new Float32Array(0), [1, heads, 0, width / heads]);
			this.#feeds[`past_key_values.${name}`] = empty;
		}
	}

	/** Feeds one row of tokens for each beam. */
	async run(
		rows: readonly (readonly number[])[],
		wanted: readonly string[],
	): Promise<InferenceSession.OnnxValueMapType> {
		// The encoder's keys and values never change after the first run, and all beams share them.
		const kept = this.#first ? [...this.#decoderNames, ...this.#encoderNames] : this.#decoderNames;
		const ids = BigInt64Array.from(rows.flat(), BigInt);
		const output = await this.#decoder.run(
			{
				...this.#feeds,
				input_ids: new Tensor('int64', ids, [rows.length, ids.length / rows.length]),
				use_cache_branch: new Tensor('bool', Uint8Array.of(this.#first ? 0 : 1), [1]),
			},
			['logits', ...wanted, ...kept.map((name) => `present.${name}`)],
		);
		for (const name of kept) this.#feeds[`past_key_values.${name}`] = expectTensor(output, `present.${name}`);
		this.#first = false;
		return output;
	}

	/** Beam i goes on from what was beam `parents[i]`. */
	follow(parents: readonly number[]): void {
		for (const name of this.#decoderNames) {
			const tensor = expectTensor(this.#feeds, `past_key_values.${name}`);
			const [beams = 0, ...dims] = tensor.dims;
			if (parents.length === beams && parents.every((parent, beam) => parent === beam)) return;
			const data = expectFloats(tensor);
			const size = data.length / beams;
			const followed = new Float32Array(parents.length * size);
			for (const [beam, parent] of parents.entries()) {
				followed.set(data.subarray(parent * size, (parent + 1) * size), beam * size);
			}
			this.#feeds[`past_key_values.${name}`] = new Tensor('float32', followed, [parents.length, ...dims]);
		}
	}
}
