import type { SpeechSegment } from './segmenter';
import type { Interval } from './transcript';

/** The segment's second in the recording for a second of the window into which its pieces were packed. */
export function toRecording({ pieces, end }: SpeechSegment, seconds: number): number {
	let left = seconds;
	for (const piece of pieces) {
		const length = piece.end - piece.start;
		if (left <= length) return piece.start + left;
		left -= length;
	}
	return end;
}

/** Length of the packed window, seconds. */
export const windowSeconds = ({ pieces }: SpeechSegment): number =>
	pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);

/** The second of the packed window at which the recording's second lies; between pieces, where the next one begins. */
export const toWindow = ({ pieces }: SpeechSegment, seconds: number): number =>
	pieces.reduce((sum, piece) => sum + overlap(piece, { start: piece.start, end: seconds }), 0);

/** What of a segment lies after a second of the recording; null where no speech does. */
export function restAfter(segment: SpeechSegment, seconds: number): SpeechSegment | null {
	const rest = (intervals: readonly Interval[]): Interval[] =>
		intervals
			.filter(({ end }) => end > seconds)
			.map(({ start, end }) => ({ start: Math.max(start, seconds), end }));
	const speech = rest(segment.speech);
	const pieces = rest(segment.pieces);
	const start = pieces[0]?.start;
	return speech.length === 0 || start === undefined ? null : { start, end: segment.end, pieces, speech };
}

export const secondsOf = (intervals: readonly Interval[]): number =>
	intervals.reduce((sum, { start, end }) => sum + end - start, 0);

/** Seconds that two intervals share. */
export const overlap = (a: Interval, b: Interval): number =>
	Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
