import { FEWEST_WORDS } from '../analysis/analyse';
import { type Interval, type Transcript, wordsOf } from '../transcription/transcript';
import type { Timing } from './report';

/** Seconds of silence between speech from which it is told as a pause. */
const PAUSE = 2.5;

/** How the answer's time went: pauses and speaking time from voice activity, the rest from the words. */
export function measureTiming(transcript: Transcript): Timing {
	const words = wordsOf(transcript);
	const speaking = transcript.speech.reduce((sum, { start, end }) => sum + end - start, 0);
	return {
		total: transcript.durationSeconds,
		speaking,
		firstWord: words[0]?.start ?? null,
		pauses: pausesOf(transcript.speech),
		words: words.length,
		wordsPerMinute: words.length < FEWEST_WORDS || speaking === 0 ? null : (words.length / speaking) * 60,
	};
}

/** Silences over 2.5 s between speech; those before and after it are none. */
export const pausesOf = (speech: readonly Interval[]): Interval[] =>
	speech
		.slice(1)
		.map((next, index) => ({ start: speech[index]?.end ?? 0, end: next.start }))
		.filter(({ start, end }) => end - start > PAUSE);
