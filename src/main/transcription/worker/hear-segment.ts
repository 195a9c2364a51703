import { deflateSync } from 'node:zlib';
import { alignTokens } from '../../../core/transcription/align-tokens';
import { groupWords } from '../../../core/transcription/group-words';
import { isNoSpeech, mostTokens, suspect } from '../../../core/transcription/guards';
import { HOP, type LogMel } from '../../../core/transcription/log-mel';
import type { SpeechSegment } from '../../../core/transcription/segmenter';
import { timeWords } from '../../../core/transcription/time-words';
import type { Segment } from '../../../core/transcription/transcript';
import { secondsOf } from '../../../core/transcription/window-time';
import { type Decoded, decode, encode } from './decode';
import type { WhisperModel } from './whisper-model';

/** Whisper's window: 30 s. */
const MOST_FRAMES = 3000;
/** Silence after the speech, frames of 10 ms; docs/measurements.md has the table. */
const PADDING = 200;
const POSITION_SAMPLES = 320;

/** Ways to decode a window, tried in this order until one passes every guard. */
const attempts = [
	{ whole: false, temperature: 0 },
	{ whole: true, temperature: 0 },
	{ whole: true, temperature: 0.2 },
	{ whole: true, temperature: 0.4 },
] as const;

export type Hearing = {
	model: WhisperModel;
	mel: LogMel;
	language: string;
	/** Text before this segment, as tokens. */
	context: readonly number[];
	cancelled: () => boolean;
};

export type Heard = { segment: Segment; tokens: readonly number[] };

/** Decodes one segment. `samples` are its pieces joined. Throws Cancelled. */
export async function hearSegment(
	segment: SpeechSegment,
	samples: Float32Array,
	hearing: Hearing,
): Promise<Heard> {
	let best: (Heard & { suspicions: number; likelihood: number }) | null = null;
	for (const { whole, temperature } of attempts) {
		const frames = whole ? MOST_FRAMES : framesFor(samples.length);
		const decoded = await hearWindow(samples, frames, temperature, segment, hearing);
		const { words, suspicions } = judge(decoded, segment, samples.length, hearing);
		const heard = {
			segment: {
				start: segment.start,
				end: segment.end,
				clarity: suspicions === 0 ? ('clear' as const) : ('unclear' as const),
				words,
			},
			tokens: decoded.tokens,
			suspicions,
			likelihood: decoded.meanLogProbability,
		};
		if (isNoSpeech(decoded.noSpeech, decoded.meanLogProbability)) {
			return { segment: { ...heard.segment, clarity: 'clear', words: [] }, tokens: [] };
		}
		if (
			best === null ||
			suspicions < best.suspicions ||
			(suspicions === best.suspicions && heard.likelihood > best.likelihood)
		) {
			best = heard;
		}
		if (suspicions === 0) break;
	}
	if (best === null) throw new Error('no attempt was made');
	return best;
}

const framesFor = (samples: number): number =>
	Math.min(MOST_FRAMES, 2 * Math.ceil((samples / HOP + PADDING) / 2));

async function hearWindow(
	samples: Float32Array,
	frames: number,
	temperature: number,
	segment: SpeechSegment,
	{ model, mel, language, context, cancelled }: Hearing,
): Promise<Decoded> {
	const encoded = await encode(model, mel.compute(samples, frames), frames);
	return decode(model, encoded, {
		language,
		context: temperature > 0 ? [] : context,
		temperature,
		mostTokens: mostTokens(secondsOf(segment.speech)) + 1,
		random: randomFrom(samples.length),
		cancelled,
	});
}

function judge(
	decoded: Decoded,
	segment: SpeechSegment,
	samples: number,
	{ model, language }: Hearing,
): { words: Segment['words']; suspicions: number } {
	const text = (tokens: readonly number[]): string =>
		model.tokenizer.decode([...tokens], { skip_special_tokens: false, clean_up_tokenization_spaces: false });
	const grouped = groupWords(decoded.tokens, text, language);
	const rows = decoded.attention.heads[0]?.length ?? 0;
	const fed = decoded.tokens.length + (decoded.ended ? 1 : 0);
	const starts = alignTokens(decoded.attention, rows - fed, Math.ceil(samples / POSITION_SAMPLES));
	const { words, outside } = timeWords(grouped, starts, decoded.logProbabilities, segment);
	const utf8 = Buffer.from(text(decoded.tokens));
	const suspicions = suspect({
		compressionRatio: utf8.length / deflateSync(utf8).length,
		tokens: decoded.tokens.length,
		speechSeconds: secondsOf(segment.speech),
		ended: decoded.ended,
		meanLogProbability: decoded.meanLogProbability,
		outsideSpeech: words.length === 0 ? 0 : outside / words.length,
	});
	return { words, suspicions: suspicions.length };
}

/** The same draws for the same window: a recording is heard the same way twice (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
	let state = (seed % 2147483646) + 1;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}
