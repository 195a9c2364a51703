import type { WhisperModel } from './whisper-model';

/** 0 takes the likeliest token; above, tokens are drawn, with `random` in [0, 1). */
export type Sampling = { temperature: number; random: () => number };

/** Chooses the next token among those that the model may say. */
export class TokenPicker {
	readonly #model: WhisperModel;
	/** Not speech ("(music)", "[noise]", symbols), and timestamps. */
	readonly #forbidden: readonly number[];

	constructor(model: WhisperModel) {
		this.#model = model;
		this.#forbidden = model.generation.suppress_tokens;
	}

	/** <|nocaptions|> stands before <|notimestamps|> in every Whisper vocabulary. */
	noSpeech(logits: Float32Array): number {
		const token = this.#model.generation.no_timestamps_token_id - 1;
		return Math.exp((logits[token] ?? Number.NEGATIVE_INFINITY) - logSumExp(logits, 1));
	}

	next(
		logits: Float32Array,
		isFirst: boolean,
		{ temperature, random }: Sampling,
	): { token: number; logProbability: number } {
		const { begin_suppress_tokens: notFirst, no_timestamps_token_id: text } = this.#model.generation;
		for (const token of this.#forbidden) logits[token] = Number.NEGATIVE_INFINITY;
		if (isFirst) for (const token of notFirst) logits[token] = Number.NEGATIVE_INFINITY;
		logits.fill(Number.NEGATIVE_INFINITY, text);
		const token = temperature > 0 ? draw(logits, temperature, random()) : likeliest(logits);
		return { token, logProbability: (logits[token] as number) - logSumExp(logits, 1) };
	}
}

function likeliest(logits: Float32Array): number {
	let best = 0;
	for (let i = 1; i < logits.length; i++) if ((logits[i] as number) > (logits[best] as number)) best = i;
	return best;
}

/** A token drawn with probability softmax(logits / temperature); `at` in [0, 1). */
function draw(logits: Float32Array, temperature: number, at: number): number {
	const total = logSumExp(logits, temperature);
	let left = at;
	for (let i = 0; i < logits.length; i++) {
		left -= Math.exp((logits[i] as number) / temperature - total);
		if (left <= 0) return i;
	}
	return likeliest(logits);
}

function logSumExp(logits: Float32Array, temperature: number): number {
	const largest = (logits[likeliest(logits)] as number) / temperature;
	let sum = 0;
	for (let i = 0; i < logits.length; i++) sum += Math.exp((logits[i] as number) / temperature - largest);
	return largest + Math.log(sum);
}
