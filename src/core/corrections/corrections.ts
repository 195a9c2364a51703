import { z } from 'zod';
import { pointStateSchema, starPartSchema } from '../analysis/analysis';
import { intervalSchema } from '../transcription/transcript';

/**
 * One change by hand. Points are named by id, all else by its place in the recording (seconds), so that a change holds
 * for every later transcript and analysis of that recording.
 */
export const correctionSchema = z.discriminatedUnion('tag', [
	z.object({ tag: z.literal('point'), point: z.string(), state: pointStateSchema }),
	/** What was said from start to end plays this STAR part. */
	intervalSchema.extend({ tag: z.literal('part'), part: starPartSchema }),
	/** What was said from start to end, in the person's spelling; empty where nothing was said. */
	intervalSchema.extend({ tag: z.literal('words'), text: z.string() }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/** corrections.json: in the order in which they were made; of two on one place, the later holds. */
export const correctionsSchema = z.array(correctionSchema);
export type Corrections = z.infer<typeof correctionsSchema>;

export const middleOf = ({ start, end }: { start: number; end: number }): number => (start + end) / 2;

/** Whether the middle of `part` lies in `whole`. */
export const liesIn = (
	part: { start: number; end: number },
	whole: { start: number; end: number },
): boolean => middleOf(part) >= whole.start && middleOf(part) <= whole.end;

/** The corrections with one more; it takes the place of those that it makes void. */
export function addCorrection(corrections: Corrections, added: Correction): Corrections {
	return [...corrections.filter((earlier) => !isVoidedBy(earlier, added)), added];
}

function isVoidedBy(earlier: Correction, later: Correction): boolean {
	if (earlier.tag === 'point' || later.tag === 'point') {
		return earlier.tag === 'point' && later.tag === 'point' && earlier.point === later.point;
	}
	return earlier.tag === later.tag && earlier.start >= later.start && earlier.end <= later.end;
}
