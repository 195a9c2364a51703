import type { Interval, Word } from '../transcription/transcript';
import { pausesOf } from './measure-timing';

/** Words a minute: most people speak between these. */
export const USUAL_PACE = { slow: 120, fast: 170 };

/** Seconds of speaking time that every point of the curve stands on. */
export const PACE_WINDOW = 15;
/** Seconds of the recording from one point to the next. */
const STEP = 2;

/** Words a minute of speaking time around a moment of the recording (seconds); null in a pause. */
export type PacePoint = { at: number; wordsPerMinute: number | null };
type Pace = { at: number; wordsPerMinute: number };

/**
 * The pace as a curve. The window slides over speaking time, so a silence neither slows the pace nor thins out what a
 * point stands on. Half a window is needed on either side: under `PACE_WINDOW` seconds of speech there is no point.
 */
export function measurePace(words: readonly Word[], speech: readonly Interval[]): PacePoint[] {
	const [first, last] = [speech[0]?.start ?? 0, speech.at(-1)?.end ?? 0];
	const spoken = words.map(({ start, end }) => speakingTimeAt(speech, (start + end) / 2));
	const all = speakingTimeAt(speech, last);
	const pauses = pausesOf(speech);
	return Array.from({ length: Math.ceil((last - first) / STEP) }, (_, index) => first + index * STEP)
		.map((at) => ({ at, passed: speakingTimeAt(speech, at) }))
		.filter(({ passed }) => passed >= PACE_WINDOW / 2 && passed <= all - PACE_WINDOW / 2)
		.map(({ at, passed }) => {
			const silent = pauses.some((pause) => at > pause.start && at < pause.end);
			const said = spoken.filter((s) => s >= passed - PACE_WINDOW / 2 && s < passed + PACE_WINDOW / 2).length;
			return { at, wordsPerMinute: silent ? null : (said / PACE_WINDOW) * 60 };
		});
}

/** The lowest and the highest point; null without one. */
export function paceRange(points: readonly PacePoint[]): { slowest: Pace; fastest: Pace } | null {
	const paces = points
		.flatMap(({ at, wordsPerMinute }) => (wordsPerMinute === null ? [] : [{ at, wordsPerMinute }]))
		.sort((a, b) => a.wordsPerMinute - b.wordsPerMinute);
	const [slowest, fastest] = [paces[0], paces.at(-1)];
	return slowest && fastest ? { slowest, fastest } : null;
}

/** Seconds of speech before a moment of the recording. */
const speakingTimeAt = (speech: readonly Interval[], at: number): number =>
	speech.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(at, end) - start), 0);
