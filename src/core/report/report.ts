import { z } from 'zod';
import { analysisSchema } from '../analysis/analysis';
import { intervalSchema } from '../transcription/transcript';

/** How the answer's time went; all in seconds but the pace. Pauses come from voice activity, not from word gaps. */
export const timingSchema = z.object({
	/** Length of the recording. */
	total: z.number().min(0),
	speaking: z.number().min(0),
	/** null where nothing was said. */
	firstWord: z.number().min(0).nullable(),
	/** Silences over 2.5 s between speech. */
	pauses: z.array(intervalSchema),
	words: z.number().int().min(0),
	/** Words a minute of speaking time; null under 15 words. */
	wordsPerMinute: z.number().min(0).nullable(),
});
export type Timing = z.infer<typeof timingSchema>;

/** report.json: all that the report page shows beside the transcript and the waveform. */
export const reportSchema = z.object({
	prompt: z.string(),
	timing: timingSchema,
	analysis: analysisSchema,
});
export type Report = z.infer<typeof reportSchema>;
