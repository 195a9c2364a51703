import { Tensor } from 'onnxruntime-node';
import type { Attention } from '../../../core/transcription/align-tokens';
import { AttentionCollector } from './attention-collector';
import { KeyValueCache } from './key-value-cache';
import { expectFloats, expectTensor } from './tensors';
import { type Sampling, TokenPicker } from './token-picker';
import type { WhisperModel } from './whisper-model';

/** What the decoder made of one window. Rows of attention: one per token fed, from start-of-transcript on. */
export type Decoded = {
	/** Text tokens, without the prompt and the end mark. */
	tokens: number[];
	/** Natural logarithm of each text token's probability. */
	logProbabilities: number[];
	/** Mean over the text tokens and the end mark; 0 where there are none. */
	meanLogProbability: number;
	/** Probability that the window holds no speech, as the model sees it before its first word. */
	noSpeech: number;
	/** False where the window's tokens ran out before the end mark. */
	ended: boolean;
	attention: Attention;
};

export type DecodeOptions = Sampling & {
	language: string;
	/** Tokens of what was said before, or of a glossary; Whisper reads them as context. */
	context: readonly number[];
	mostTokens: number;
	cancelled: () => boolean;
};

export class Cancelled extends Error {}

/** -> the encoder's output for a mel spectrogram of `frames` frames (even, at most 3000). */
export async function encode(model: WhisperModel, mel: Float32Array, frames: number): Promise<Tensor> {
	const input = new Tensor('float32', mel, [1, model.config.num_mel_bins, frames]);
	const output = await model.encoder.run({ input_features: input });
	return expectTensor(output, 'last_hidden_state');
}

/** Decodes one encoded window, token by token. Throws Cancelled when asked to stop. */
export async function decode(model: WhisperModel, encoded: Tensor, options: DecodeOptions): Promise<Decoded> {
	const { generation, config } = model;
	const start = startTokens(model, options.language);
	const prompt = [
		...(options.context.length > 0 ? [generation.prev_sot_token_id, ...options.context] : []),
		...start,
	];
	const mostTokens = Math.min(options.mostTokens, config.max_target_positions - prompt.length);
	const pick = new TokenPicker(model);
	const collector = new AttentionCollector(model);
	const cache = new KeyValueCache(model, encoded);
	const tokens: number[] = [];
	const logProbabilities: number[] = [];
	let noSpeech = 0;
	let ended = false;
	let endLogProbability = 0;
	let feed: readonly number[] = prompt;
	while (!ended && tokens.length < mostTokens) {
		if (options.cancelled()) throw new Cancelled('decoding was cancelled');
		const output = await cache.run(feed, collector.names);
		const logits = expectFloats(expectTensor(output, 'logits'));
		const rows = feed.length;
		if (tokens.length === 0) {
			const from = (rows - start.length) * config.vocab_size;
			noSpeech = pick.noSpeech(logits.subarray(from, from + config.vocab_size));
			collector.take(output, rows - start.length, rows);
		} else {
			collector.take(output, 0, rows);
		}
		const last = logits.subarray((rows - 1) * config.vocab_size, rows * config.vocab_size);
		const { token, logProbability } = pick.next(last, tokens.length === 0, options);
		if (token === generation.eos_token_id) {
			ended = true;
			endLogProbability = logProbability;
		} else {
			tokens.push(token);
			logProbabilities.push(logProbability);
			feed = [token];
		}
	}
	const sum = logProbabilities.reduce((total, value) => total + value, endLogProbability);
	return {
		tokens,
		logProbabilities,
		meanLogProbability: sum / (tokens.length + 1),
		noSpeech,
		ended,
		attention: collector.attention(),
	};
}

/** <|startoftranscript|> <|en|> <|transcribe|> <|notimestamps|>; English-only models know no language. */
function startTokens({ generation }: WhisperModel, language: string): number[] {
	const first = generation.decoder_start_token_id;
	if (!generation.is_multilingual) return [first, generation.no_timestamps_token_id];
	const spoken = generation.lang_to_id[`<|${language}|>`];
	const task = generation.task_to_id.transcribe;
	if (spoken === undefined || task === undefined) throw new Error(`Whisper knows no language ${language}`);
	return [first, spoken, task, generation.no_timestamps_token_id];
}
