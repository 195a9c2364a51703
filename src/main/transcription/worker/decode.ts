import { Tensor } from 'onnxruntime-node';
import type { Attention } from '../../../core/transcription/align-tokens';
import { type Beam, emptyBeam, extend, likeliestOf, meanOf, survivors } from './beams';
import type { AttentionRow, BeamStep } from './decoder';
import type { Sampling } from './sampling';
import { expectTensor } from './tensors';
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
	const mostTokens = Math.min(
		options.mostTokens,
		config.max_target_positions - context.length - start.length,
	);
	const decoding = await model.decoder.start(encoded, options.language);
	const { beam: first, noSpeech } = await decoding.begin(context, start);
	const ended: Beam[] = [];
	let beams: readonly Beam[] = [emptyBeam];
	let steps: readonly BeamStep[] = [first];
	for (let length = 1; ; length++) {
		const next = beams
			.flatMap((beam, parent) => {
				const step = steps[parent];
				if (step === undefined) return [];
				const attention = [...beam.attention, ...step.attention];
				return step
					.pick(options.beams + 1, options)
					.map((candidate) => ({ parent, beam: extend(beam, candidate, attention, end, model.wordsOf) }));
			})
			.sort((a, b) => b.beam.sum - a.beam.sum);
		const { alive, done } = survivors(next, ended, options.beams);
		ended.push(...done);
		beams = alive.map(({ beam }) => beam);
		if (length === mostTokens || ended.length >= options.beams || beams.length === 0) break;
		if (options.cancelled()) throw new Cancelled('decoding was cancelled');
		steps = await decoding.next(
			beams.map(({ tokens }) => tokens.at(-1) ?? end),
			alive.map(({ parent }) => parent),
		);
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
