import { deflateSync } from 'node:zlib';
import type { Tensor } from 'onnxruntime-node';
import { alignTokens } from '../../../core/transcription/align-tokens';
import { groupWords } from '../../../core/transcription/group-words';
import { isNoSpeech, mostTokens, suspect } from '../../../core/transcription/guards';
import { HOP, type LogMel } from '../../../core/transcription/log-mel';
import type { SpeechSegment } from '../../../core/transcription/segmenter';
import { timeWords } from '../../../core/transcription/time-words';
import type { Segment, Word } from '../../../core/transcription/transcript';
import { SAMPLE_RATE } from '../../../core/transcription/voice-activity';
import { restAfter, secondsOf, toWindow } from '../../../core/transcription/window-time';
import { type Decoded, decode, encode } from './decode';
import type { Attempt, HearingRules } from './hearing-rules';
import type { WhisperModel } from './whisper-model';

/** Whisper's window: 30 s. */
const MOST_FRAMES = 3000;
const FRAMES_PER_SECOND = SAMPLE_RATE / HOP;
/** Samples that one position of the encoder's output stands for. */
const POSITION_SAMPLES = 2 * HOP;

/** Mean logarithm of a token's probability; a text below it is repeated rather than continued by who reads it. */
const CONTEXT_LIKELIHOOD = -0.6;
/** More speech than this after the last word was left out. Seconds. */
const LEFT_OUT = 2;

export type Hearing = {
	model: WhisperModel;
	mel: LogMel;
	rules: HearingRules;
	language: string;
	/** Tokens that the decoder reads before it writes: what was said before. */
	context: readonly number[];
	cancelled: () => boolean;
};

/** `tokens` are what the next segment may read as context: none where the text is doubtful. */
export type Heard = { segment: Segment; tokens: readonly number[] };

type Judged = Heard & { suspicions: number; likelihood: number };

/**
 * Decodes one segment. `samples` are its pieces joined. Whisper may end its text while somebody speaks on: what it
 * left out is then decoded by itself. Throws Cancelled.
 */
export async function hearSegment(
	segment: SpeechSegment,
	samples: Float32Array,
	hearing: Hearing,
): Promise<Heard> {
	const heard = await hearOnce(segment, samples, hearing);
	const last = heard.segment.words.at(-1);
	const rest = last === undefined ? null : restAfter(segment, last.end);
	if (last === undefined || rest === null || secondsOf(rest.speech) < LEFT_OUT) return heard;
	const from = Math.round(toWindow(segment, last.end) * SAMPLE_RATE);
	const more = await hearSegment(rest, samples.subarray(from), { ...hearing, context: [] });
	return {
		segment: {
			...heard.segment,
			clarity: more.segment.clarity === 'clear' ? heard.segment.clarity : 'unclear',
			words: [...heard.segment.words, ...more.segment.words],
		},
		tokens: [...heard.tokens, ...more.tokens],
	};
}

async function hearOnce(segment: SpeechSegment, samples: Float32Array, hearing: Hearing): Promise<Heard> {
	const encoded = encoderOf(samples, hearing);
	let best: Judged | null = null;
	for (const attempt of hearing.rules.attempts) {
		const decoded = await decode(hearing.model, await encoded(attempt.window), {
			language: hearing.language,
			// A repetition feeds on what was said before.
			context: best === null ? hearing.context : [],
			temperature: attempt.temperature,
			beams: attempt.beams,
			mostTokens: mostTokens(secondsOf(segment.speech)) + 1,
			random: randomFrom(samples.length),
			cancelled: hearing.cancelled,
		});
		if (isNoSpeech(decoded.noSpeech, decoded.meanLogProbability)) {
			return { segment: { start: segment.start, end: segment.end, clarity: 'clear', words: [] }, tokens: [] };
		}
		const judged = judge(decoded, segment, samples.length, hearing);
		if (best === null || isBetter(judged, best)) best = judged;
		if (best.suspicions === 0) break;
	}
	if (best === null) throw new Error('the rules hold no attempt');
	return best.likelihood < CONTEXT_LIKELIHOOD ? { ...best, tokens: [] } : best;
}

const isBetter = (a: Judged, b: Judged): boolean =>
	a.suspicions < b.suspicions || (a.suspicions === b.suspicions && a.likelihood > b.likelihood);

/** Encodes a window when it is first asked for; two attempts at the same one share it. */
function encoderOf(samples: Float32Array, { model, mel, rules }: Hearing) {
	const known = new Map<number, Promise<Tensor>>();
	return (window: Attempt['window']): Promise<Tensor> => {
		const seconds = Math.max(samples.length / SAMPLE_RATE + rules.padding, rules.shortestWindow);
		const frames =
			window === 'whole' || !model.anyWindow
				? MOST_FRAMES
				: Math.min(MOST_FRAMES, 2 * Math.ceil((seconds * FRAMES_PER_SECOND) / 2));
		const encoded = known.get(frames) ?? encode(model, mel.compute(samples, frames), frames);
		known.set(frames, encoded);
		return encoded;
	};
}

function judge(decoded: Decoded, segment: SpeechSegment, samples: number, hearing: Hearing): Judged {
	const { tokens, logProbabilities, meanLogProbability, ended, attention } = decoded;
	const { model, language } = hearing;
	const text = (some: readonly number[]): string =>
		model.tokenizer.decode([...some], { skip_special_tokens: false, clean_up_tokenization_spaces: false });
	const rows = attention.heads[0]?.length ?? 0;
	const firstRow = rows - tokens.length - (ended ? 1 : 0);
	const starts = alignTokens(attention, firstRow, Math.ceil(samples / POSITION_SAMPLES));
	const grouped = groupWords(tokens, text, language);
	const { words, outside } = timeWords(grouped, starts, logProbabilities, segment);
	const suspicions = suspect({
		compressionRatio: compressionRatio(text(tokens)),
		words: words.map((word) => word.text.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '')),
		tokens: tokens.length,
		speechSeconds: secondsOf(segment.speech),
		ended,
		meanLogProbability,
		outsideSpeech: words.length === 0 ? 0 : outside / words.length,
	}).length;
	return {
		segment: asSegment(segment, words, suspicions),
		tokens,
		suspicions,
		likelihood: meanLogProbability,
	};
}

const asSegment = ({ start, end }: SpeechSegment, words: Word[], suspicions: number): Segment => ({
	start,
	end,
	clarity: suspicions === 0 ? 'clear' : 'unclear',
	words,
});

function compressionRatio(text: string): number {
	const bytes = Buffer.from(text);
	return bytes.length / deflateSync(bytes).length;
}

/** The same draws for the same window: a recording is heard the same way twice (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
	let state = (seed % 2147483646) + 1;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}
