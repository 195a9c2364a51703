import { POSITION_SECONDS } from './align-tokens';
import type { TokenWord } from './group-words';
import type { SpeechSegment } from './segmenter';
import type { Interval, Word } from './transcript';
import { overlap, toRecording } from './window-time';

const SHORTEST_WORD = 0.02;
/** The detector may be this late or early, seconds. */
const TOLERANCE = 0.3;

/**
 * Times of words in the recording, in order and inside their segment.
 * @param starts position at which each token begins, and one more for the end (20 ms each).
 * @returns the words, and which of them lie in no speech.
 */
export function timeWords(
	words: readonly TokenWord[],
	starts: readonly number[],
	logProbabilities: readonly number[],
	segment: SpeechSegment,
): { words: Word[]; outside: number } {
	let earliest = segment.start;
	let outside = 0;
	const timed = words.map(({ text, from, to }) => {
		const begin = toRecording(segment, (starts[from] ?? 0) * POSITION_SECONDS);
		const finish = toRecording(segment, (starts[to] ?? starts[from] ?? 0) * POSITION_SECONDS);
		const attended = { start: begin, end: Math.max(finish, begin + SHORTEST_WORD) };
		const spoken = intoSpeech(attended, segment.speech);
		if (spoken === attended && !isNear(attended, segment.speech)) outside += 1;
		const start = Math.min(Math.max(spoken.start, earliest), segment.end);
		const end = Math.min(Math.max(spoken.end, start + SHORTEST_WORD), segment.end);
		earliest = end;
		return { text, start, end, confidence: confidenceOf(logProbabilities.slice(from, to)) };
	});
	return { words: timed, outside };
}

/** The part of a word's time that lies in the speech it shares most with; the word's own time where it shares none. */
function intoSpeech(word: Interval, speech: readonly Interval[]): Interval {
	let best: Interval | null = null;
	for (const stretch of speech) {
		const shared = overlap(word, stretch);
		if (shared > 0 && (best === null || shared > overlap(word, best))) best = stretch;
	}
	if (best === null) return word;
	return { start: Math.max(word.start, best.start), end: Math.min(word.end, best.end) };
}

const isNear = (word: Interval, speech: readonly Interval[]): boolean =>
	speech.some(({ start, end }) => word.end > start - TOLERANCE && word.start < end + TOLERANCE);

const confidenceOf = (logProbabilities: readonly number[]): number =>
	Math.min(1, logProbabilities.reduce((sum, value) => sum + Math.exp(value), 0) / logProbabilities.length);
