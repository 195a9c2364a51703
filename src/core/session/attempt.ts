import { z } from 'zod';
import { promptKindSchema, promptSchema } from '../prompts/pack';

/** Sortable and safe as a folder name: `2026-11-24T13-05-09-123Z-behavioral-1`. */
export const attemptIdSchema = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9-]+Z-[a-z0-9-]+$/);
export type AttemptId = z.infer<typeof attemptIdSchema>;

/** How far an attempt has come; what is on disk decides, so that a killed process changes nothing. */
export const attemptStageSchema = z.enum(['recording', 'recorded', 'transcribed', 'reported']);
export type AttemptStage = z.infer<typeof attemptStageSchema>;

/** attempt.json: the prompt as it stood when it was answered, and when. */
export const attemptSchema = z.object({
	id: attemptIdSchema,
	prompt: promptSchema,
	/** ISO 8601, UTC. */
	startedAt: z.iso.datetime(),
	stage: attemptStageSchema,
	/** Length of audio.wav, seconds; 0 until it is finished. */
	durationSeconds: z.number().min(0),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Whether Aloud ended before the first sound of it: there is nothing to transcribe. */
export const isEmptyAttempt = ({
	stage,
	durationSeconds,
}: Pick<Attempt, 'stage' | 'durationSeconds'>): boolean => stage === 'recorded' && durationSeconds === 0;

/** One line of the library. */
export const attemptSummarySchema = z.object({
	id: attemptIdSchema,
	promptId: z.string(),
	kind: promptKindSchema,
	question: z.string(),
	startedAt: z.iso.datetime(),
	stage: attemptStageSchema,
	durationSeconds: z.number().min(0),
	/** null until there is a report. */
	points: z
		.object({ covered: z.number().int(), touched: z.number().int(), all: z.number().int() })
		.nullable(),
});
export type AttemptSummary = z.infer<typeof attemptSummarySchema>;
