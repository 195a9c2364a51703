import { Tensor } from 'onnxruntime-node';
import type { Attention } from '../../../core/transcription/align-tokens';
import { AttentionReader, type AttentionRow } from './attention-reader';
import { type Beam, emptyBeam, extend, likeliestOf, meanOf, survivors } from './beams';
import { KeyValueCache } from './key-value-cache';
import { expectFloats, expectTensor } from './tensors';
import { type Sampling, TokenPicker } from './token-picker';
import type { WhisperModel } from './whisper-model';

/** What the decoder made of one window. Rows of attention: one per token fed, from start-of-transcript on. */
export type Decoded = {
	/** Text tokens, without the prompt and the end mark. */
	tokens: readonly number[];
	/** Natural logarithm of each text token's probability. */
	logProbabilities: readonly number[];
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
	/** Tokens of what was said before; Whisper reads them as context. */
	context: readonly number[];
	/** How many ways are followed at once; 1 follows the likeliest. */
	beams: number;
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

/** Decodes one encoded window by beam search, token by token. Throws Cancelled when asked to stop. */
export async function decode(model: WhisperModel, encoded: Tensor, options: DecodeOptions): Promise<Decoded> {
	const { generation, config } = model;
	const end = generation.eos_token_id;
	const start = startTokens(model, options.language);
	const context = options.context.length > 0 ? [generation.prev_sot_token_id, ...options.context] : [];
	const prompt = [...context, ...start];
	const mostTokens = Math.min(options.mostTokens, config.max_target_positions - prompt.length);
	const picker = new TokenPicker(model);
	const reader = new AttentionReader(model);
	const cache = new KeyValueCache(model, encoded);
	const ended: Beam[] = [];
	let noSpeech = 0;
	let beams: readonly Beam[] = [emptyBeam];
	for (let step = 0; step < mostTokens && ended.length < options.beams && beams.length > 0; step++) {
		if (options.cancelled()) throw new Cancelled('decoding was cancelled');
		const rows = step === 0 ? [prompt] : beams.map(({ tokens }) => tokens.slice(-1));
		const output = await cache.run(rows, reader.names);
		const logits = expectFloats(expectTensor(output, 'logits'));
		const logitsOf = (index: number): Float32Array =>
			logits.subarray(index * config.vocab_size, (index + 1) * config.vocab_size);
		if (step === 0) noSpeech = picker.noSpeech(logitsOf(context.length));
		const fed = step === 0 ? start.length : 1;
		const width = rows[0]?.length ?? 0;
		const next = beams
			.flatMap((beam, index) => {
				const read = Array.from({ length: fed }, (_, row) => reader.read(output, index, width - fed + row));
				const attention = [...beam.attention, ...read];
				return picker
					.pick(logitsOf((index + 1) * width - 1), step === 0, options.beams + 1, options)
					.map((candidate) => ({ parent: index, beam: extend(beam, candidate, attention, end) }));
			})
			.sort((a, b) => b.beam.sum - a.beam.sum);
		const { alive, done } = survivors(next, ended, options.beams);
		ended.push(...done);
		cache.follow(alive.map(({ parent }) => parent));
		beams = alive.map(({ beam }) => beam);
	}
	const best = likeliestOf(ended.length > 0 ? ended : beams);
	return { ...best, meanLogProbability: meanOf(best), noSpeech, attention: asAttention(best.attention) };
}

/** Rows of heads -> heads of rows. */
const asAttention = (rows: readonly AttentionRow[]): Attention => ({
	heads: (rows[0] ?? []).map((_, head) => rows.map((row) => row[head] ?? new Float32Array(0))),
	positions: rows[0]?.[0]?.length ?? 0,
});

/** <|startoftranscript|> <|en|> <|transcribe|> <|notimestamps|>; English-only models know no language. */
function startTokens({ generation }: WhisperModel, language: string): number[] {
	const first = generation.decoder_start_token_id;
	if (!generation.is_multilingual) return [first, generation.no_timestamps_token_id];
	const spoken = generation.lang_to_id[`<|${language}|>`];
	const task = generation.task_to_id.transcribe;
	if (spoken === undefined || task === undefined) throw new Error(`Whisper knows no language ${language}`);
	return [first, spoken, task, generation.no_timestamps_token_id];
}
