import type { GenerationConfig } from './read-model-folder';
import type { Candidate, Sampling } from './sampling';

/** Chooses the next token among those that the model may say. */
export class TokenPicker {
	/** Not speech ("(music)", "[noise]", symbols). */
	readonly #forbidden: readonly number[];
	/** Neither a space nor the end may come first. */
	readonly #notFirst: readonly number[];
	/** From here on the vocabulary holds timestamps. */
	readonly #timestamps: number;

	constructor(generation: GenerationConfig) {
		this.#forbidden = generation.suppress_tokens;
		this.#notFirst = generation.begin_suppress_tokens;
		this.#timestamps = generation.no_timestamps_token_id;
	}

	/** <|nocaptions|> stands before <|notimestamps|> in every Whisper vocabulary. */
	noSpeech(logits: Float32Array): number {
		return Math.exp((logits[this.#timestamps - 1] ?? Number.NEGATIVE_INFINITY) - logSumExp(logits, 1));
	}

	/** -> the `count` likeliest tokens, best first, or the one that was drawn. Changes the logits. */
	pick(logits: Float32Array, isFirst: boolean, count: number, sampling: Sampling): Candidate[] {
		for (const token of this.#forbidden) logits[token] = Number.NEGATIVE_INFINITY;
		if (isFirst) for (const token of this.#notFirst) logits[token] = Number.NEGATIVE_INFINITY;
		const allowed = logits.subarray(0, this.#timestamps);
		const { temperature, random } = sampling;
		const tokens = temperature > 0 ? [draw(allowed, temperature, random())] : likeliest(allowed, count);
		const total = logSumExp(allowed, 1);
		return tokens.map((token) => ({ token, logProbability: (allowed[token] as number) - total }));
	}
}

/** -> indices of the largest values, largest first. */
function likeliest(logits: Float32Array, count: number): number[] {
	const best: number[] = [];
	let bar = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < logits.length; i++) {
		const value = logits[i] as number;
		if (value <= bar) continue;
		let at = best.length;
		while (at > 0 && value > (logits[best[at - 1] as number] as number)) at -= 1;
		best.splice(at, 0, i);
		if (best.length > count) best.pop();
		if (best.length === count) bar = logits[best[count - 1] as number] as number;
	}
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
	return likeliest(logits, 1)[0] ?? 0;
}

/** What is this far below the largest adds nothing to a float32 sum. */
const NEGLIGIBLE = 17;

function logSumExp(logits: Float32Array, temperature: number): number {
	let largest = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < logits.length; i++) if ((logits[i] as number) > largest) largest = logits[i] as number;
	const bar = largest - NEGLIGIBLE * temperature;
	let sum = 0;
	for (let i = 0; i < logits.length; i++) {
		const value = logits[i] as number;
		if (value > bar) sum += Math.exp((value - largest) / temperature);
	}
	return largest / temperature + Math.log(sum);
}
