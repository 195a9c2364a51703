import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { AttentionReader } from './attention-reader';
import type { BeamStep, Decoder, Decoding } from './decoder';
import { KeyValueCache } from './key-value-cache';
import type { GenerationConfig, ModelConfig } from './read-model-folder';
import { expectFloats, expectTensor } from './tensors';
import { TokenPicker } from './token-picker';

/** The decoder as the hub's exports have it: one network for the first run and those after it. */
export class MergedDecoder implements Decoder {
	constructor(
		private readonly session: InferenceSession,
		private readonly config: ModelConfig,
		private readonly generation: GenerationConfig,
	) {}

	async start(encoded: Tensor): Promise<Decoding> {
		return new MergedDecoding(this.session, this.config, this.generation, encoded);
	}

	async dispose(): Promise<void> {
		await this.session.release();
	}
}

class MergedDecoding implements Decoding {
	readonly #vocabulary: number;
	readonly #cache: KeyValueCache;
	readonly #picker: TokenPicker;
	readonly #reader: AttentionReader;

	constructor(session: InferenceSession, config: ModelConfig, generation: GenerationConfig, encoded: Tensor) {
		this.#vocabulary = config.vocab_size;
		this.#cache = new KeyValueCache(session, config, encoded);
		this.#picker = new TokenPicker(generation);
		this.#reader = new AttentionReader(generation);
	}

	async begin(context: readonly number[], start: readonly number[]) {
		const prompt = [...context, ...start];
		const output = await this.#cache.run([prompt], this.#reader.names);
		const attention = start.map((_, row) => this.#reader.read(output, 0, context.length + row));
		const noSpeech = this.#picker.noSpeech(this.#logits(output, context.length));
		const logits = this.#logits(output, prompt.length - 1);
		return { beam: this.#beamStep(logits, true, attention), noSpeech };
	}

	async next(tokens: readonly number[], parents: readonly number[]): Promise<readonly BeamStep[]> {
		this.#cache.follow(parents);
		const output = await this.#cache.run(
			tokens.map((token) => [token]),
			this.#reader.names,
		);
		return tokens.map((_, beam) =>
			this.#beamStep(this.#logits(output, beam), false, [this.#reader.read(output, beam, 0)]),
		);
	}

	/** Logits of the tokens after row `row`, over all beams. */
	#logits(output: InferenceSession.OnnxValueMapType, row: number): Float32Array {
		const logits = expectFloats(expectTensor(output, 'logits'));
		return logits.subarray(row * this.#vocabulary, (row + 1) * this.#vocabulary);
	}

	#beamStep(logits: Float32Array, isFirst: boolean, attention: BeamStep['attention']): BeamStep {
		return { attention, pick: (count, sampling) => this.#picker.pick(logits, isFirst, count, sampling) };
	}
}
