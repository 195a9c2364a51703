import { z } from 'zod';
import { intervalSchema } from '../transcription/transcript';

/** S situation, T task, A action, R result, L learned, - none of them. */
export const starPartSchema = z.enum(['-', 'S', 'T', 'A', 'R', 'L']);
export type StarPart = z.infer<typeof starPartSchema>;

/** Words of one sentence: indices into the transcript's words, `to` not included. */
export const sentenceSchema = intervalSchema.extend({
	text: z.string(),
	from: z.number().int().min(0),
	to: z.number().int().min(0),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const pointStateSchema = z.enum(['covered', 'touched', 'not-heard']);
export type PointState = z.infer<typeof pointStateSchema>;

/** The judge's view of one hint point; the evidence is the sentence that speaks for it most. */
export const pointVerdictSchema = z.object({
	id: z.string(),
	label: z.string(),
	state: pointStateSchema,
	/** 0 to 1; orders points, and is not a probability. */
	score: z.number().min(0).max(1),
	/** Share of points with such a score that were covered, on checked answers; null in reports from before it was kept. */
	probability: z.number().min(0).max(1).nullable().default(null),
	evidence: intervalSchema.extend({ sentence: z.number().int().min(0), quote: z.string() }).nullable(),
});
export type PointVerdict = z.infer<typeof pointVerdictSchema>;

/** Sentences in a row that play the same part. */
export const starSectionSchema = intervalSchema.extend({
	part: starPartSchema,
	firstSentence: z.number().int().min(0),
	lastSentence: z.number().int().min(0),
});
export type StarSection = z.infer<typeof starSectionSchema>;

export const starSchema = z.object({
	/** Part of each sentence. */
	parts: z.array(starPartSchema),
	sections: z.array(starSectionSchema),
	/** Seconds that each part took. */
	seconds: z.record(starPartSchema, z.number().min(0)),
	missing: z.array(starPartSchema),
});
export type Star = z.infer<typeof starSchema>;

/** Nothing is judged where there is nothing to judge. */
export const analysisSchema = z.discriminatedUnion('tag', [
	z.object({ tag: z.literal('no-speech') }),
	/** The judge reads English only: there are sentences and times, and no verdicts. `language` is Whisper's code. */
	z.object({ tag: z.literal('other-language'), language: z.string(), sentences: z.array(sentenceSchema) }),
	z.object({ tag: z.literal('too-short'), words: z.number().int(), sentences: z.array(sentenceSchema) }),
	z.object({
		tag: z.literal('judged'),
		sentences: z.array(sentenceSchema),
		points: z.array(pointVerdictSchema),
		/** null for prompts that STAR is not for. */
		star: starSchema.nullable(),
	}),
]);
export type Analysis = z.infer<typeof analysisSchema>;
