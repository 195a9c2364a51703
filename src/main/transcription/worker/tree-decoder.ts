import type { InferenceSession } from 'onnxruntime-node';
import { Tensor } from 'onnxruntime-node';
import { ENGLISH } from '../../../core/models/languages';
import type { AttentionRow, BeamStep, Decoder, Decoding } from './decoder';
import type { GenerationConfig, ModelConfig } from './read-model-folder';
import type { Candidate, Sampling } from './sampling';
import { expectFloats, expectTensor } from './tensors';
import { TokenTree } from './token-tree';

type Networks = { cross: InferenceSession; decoder: InferenceSession };

/**
 * The decoder that scripts/whisper/ writes. All beams are rows of one run over one store of keys and values: a row's
 * mask says which of the tokens before are its own. It gives out the best candidates, not the whole table's logits.
 */
export class TreeDecoder implements Decoder {
	constructor(
		private readonly networks: Networks,
		private readonly config: ModelConfig,
		private readonly generation: GenerationConfig,
	) {}

	async start(encoded: Tensor, language: string): Promise<Decoding> {
		const cross = await this.networks.cross.run({ encoded });
		// English needs two thirds of the table (scripts/whisper/README.md).
		const english = new Tensor('bool', Uint8Array.of(language === ENGLISH ? 1 : 0), []);
		const { decoder } = this.networks;
		return new TreeDecoding(
			decoder,
			{ ...cross, english },
			this.config,
			this.generation.begin_suppress_tokens,
		);
	}

	async dispose(): Promise<void> {
		await this.networks.cross.release();
		await this.networks.decoder.release();
	}
}

class TreeDecoding implements Decoding {
	readonly #tree: TokenTree;

	constructor(
		private readonly session: InferenceSession,
		private readonly fixed: InferenceSession.OnnxValueMapType,
		config: ModelConfig,
		/** Neither a space nor the end may come first. */
		private readonly notFirst: readonly number[],
	) {
		this.#tree = new TokenTree(config);
	}

	async begin(context: readonly number[], start: readonly number[]) {
		const prompt = [...context, ...start];
		// What the first token after the context predicts holds "no speech"; the last, the first word.
		const output = await this.#run(prompt, this.#tree.feedPrompt(prompt.length), [
			context.length,
			prompt.length - 1,
		]);
		const odds = expectFloats(expectTensor(output, 'no_speech_odds'))[0] ?? 0;
		const attention = start.map((_, row) => attentionOf(output, context.length + row));
		const candidates = candidatesOf(output, 1).filter(({ token }) => !this.notFirst.includes(token));
		return { beam: beamStep(candidates, attention), noSpeech: odds / (1 + odds) };
	}

	async next(tokens: readonly number[], parents: readonly number[]): Promise<readonly BeamStep[]> {
		const output = await this.#run(tokens, this.#tree.feed(parents), [...tokens.keys()]);
		return tokens.map((_, row) => beamStep(candidatesOf(output, row), [attentionOf(output, row)]));
	}

	async #run(tokens: readonly number[], { position, mask, past }: Fed, chosen: readonly number[]) {
		const output = await this.session.run({
			...this.fixed,
			...past,
			tokens: integers(tokens),
			positions: integers(tokens.map((_, row) => position(row))),
			mask,
			chosen: integers(chosen),
		});
		this.#tree.keep(output);
		return output;
	}
}

type Fed = ReturnType<TokenTree['feed']>;

const integers = (values: readonly number[]): Tensor =>
	new Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);

function attentionOf(output: InferenceSession.OnnxValueMapType, row: number): AttentionRow {
	const tensor = expectTensor(output, 'attention');
	const [heads = 0, rows = 0, positions = 0] = tensor.dims;
	const data = expectFloats(tensor);
	return Array.from({ length: heads }, (_, head) => {
		const start = (head * rows + row) * positions;
		return data.slice(start, start + positions);
	});
}

type Share = { token: number; probability: number };

function candidatesOf(output: InferenceSession.OnnxValueMapType, row: number): Share[] {
	const tensor = expectTensor(output, 'probabilities');
	const probabilities = expectFloats(tensor);
	const tokens = expectTensor(output, 'candidates').data as Int32Array;
	const count = tensor.dims[1] ?? 0;
	return Array.from({ length: count }, (_, index) => ({
		token: tokens[row * count + index] as number,
		probability: probabilities[row * count + index] as number,
	}));
}

const beamStep = (shares: readonly Share[], attention: readonly AttentionRow[]): BeamStep => ({
	attention,
	pick: (count, sampling) =>
		(sampling.temperature > 0 ? [draw(shares, sampling)] : shares.slice(0, count)).map(asCandidate),
});

const asCandidate = ({ token, probability }: Share): Candidate => ({
	token,
	logProbability: Math.log(probability),
});

/** Drawn among the best candidates: what is beyond them is next to nothing at the temperatures that are tried. */
function draw(shares: readonly Share[], { temperature, random }: Sampling): Share {
	const weights = shares.map(({ probability }) => probability ** (1 / temperature));
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	const at = weights.findIndex((weight) => {
		left -= weight;
		return left <= 0;
	});
	const drawn = shares[Math.max(0, at)];
	if (drawn === undefined) throw new Error('the decoder gave no candidates');
	return drawn;
}
