import { z } from 'zod';

/** A stretch of the recording, seconds from its first sample. */
export const intervalSchema = z.object({ start: z.number().min(0), end: z.number().min(0) });
export type Interval = z.infer<typeof intervalSchema>;

/**
 * One spoken word with its punctuation; confidence is the mean probability of its tokens, 0 to 1. `byHand` words were
 * written by the person.
 */
export const wordSchema = intervalSchema.extend({
	text: z.string().min(1),
	confidence: z.number().min(0).max(1),
	byHand: z.literal(true).optional(),
	/** What the recogniser wrote, where a term of the glossary was put in its place. */
	heard: z.string().min(1).optional(),
});
export type Word = z.infer<typeof wordSchema>;

/**
 * What was decoded in one piece. `unclear` segments failed every guard (repetition, words outside the speech,
 * low probability): their words are shown, marked.
 */
export const segmentSchema = intervalSchema.extend({
	clarity: z.enum(['clear', 'unclear']),
	words: z.array(wordSchema),
});
export type Segment = z.infer<typeof segmentSchema>;

export const transcriptSchema = z.object({
	/** Length of the recording, seconds. */
	durationSeconds: z.number().min(0),
	/** Folder name of the model that heard it, as in `whisper-base`. */
	model: z.string(),
	/** Whisper's language code, as in `en`. */
	language: z.string(),
	/** Where the voice activity detector heard speech; ordered, not overlapping. */
	speech: z.array(intervalSchema),
	/** Ordered, not overlapping. */
	segments: z.array(segmentSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

export const wordsOf = (transcript: Transcript): Word[] => transcript.segments.flatMap((s) => s.words);

export const textOf = (words: readonly Word[]): string => words.map((w) => w.text).join(' ');
