import { z } from 'zod';
import { BUNDLED_MODEL, modelNameSchema } from './models/catalogue';
import { ENGLISH } from './models/languages';
import { secondOpinionChoiceSchema, secondOpinionOff } from './second-opinion/choice';
import { termsSchema } from './transcription/terms';

export const settingsSchema = z.object({
	theme: z.enum(['system', 'light', 'dark']).default('system'),
	/** deviceId of the microphone; null for the system's default. */
	microphone: z.string().nullable().default(null),
	/** Name of the Whisper that hears answers. */
	model: modelNameSchema.default(BUNDLED_MODEL),
	/** Whisper's code of the language that is spoken; English where the model doesn't understand it. */
	language: z.string().min(2).max(8).default(ENGLISH),
	/** Terms that the person says, in their spelling. */
	terms: termsSchema.default([]),
	/** A local language model that reads the answer too; off until the person chooses one. */
	secondOpinion: secondOpinionChoiceSchema.default(secondOpinionOff),
	/** Target time of an answer, seconds. */
	behavioralTarget: z.number().int().min(30).max(1800).default(120),
	systemDesignTarget: z.number().int().min(60).max(3600).default(480),
	/** Counted down before a recording begins, seconds; 0 where it begins at once. */
	thinkingTime: z.number().int().min(0).max(1800).default(0),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
