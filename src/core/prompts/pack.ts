import { z } from 'zod';
import { termsSchema } from '../transcription/terms';

/** One hint point of a prompt; cues are terms that belong to it (kept; the judge reads the label alone so far). */
export const pointSchema = z.object({
	id: z.string().regex(/^[a-z0-9-]+$/),
	label: z.string().min(1),
	cues: z.array(z.string().min(1)).default([]),
});
export type Point = z.infer<typeof pointSchema>;

/** Behavioral prompts are judged for STAR; system-design prompts are not. */
export const promptKindSchema = z.enum(['behavioral', 'system-design']);
export type PromptKind = z.infer<typeof promptKindSchema>;

export const promptSchema = z.object({
	/** `pack/number`, as in `behavioral/1`. */
	id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
	kind: promptKindSchema,
	question: z.string().min(1),
	hint: z.string().min(1),
	points: z.array(pointSchema).min(1),
	/** Terms that answers may hold, as the pack names them; prompts of attempts before there were any have none. */
	terms: termsSchema.optional(),
});
export type Prompt = z.infer<typeof promptSchema>;

/** A mental model behind the questions, and the ids of the prompts that it serves. */
export const cardSchema = z.object({
	id: z.string(),
	title: z.string().min(1),
	paragraphs: z.array(z.string().min(1)).min(1),
	serves: z.array(z.string()).min(1),
});
export type Card = z.infer<typeof cardSchema>;

export const readingItemSchema = z.object({
	title: z.string().min(1),
	author: z.string().min(1),
	purpose: z.string().min(1),
});
export type ReadingItem = z.infer<typeof readingItemSchema>;

const packHead = {
	id: z.string().regex(/^[a-z0-9-]+$/),
	title: z.string().min(1),
	introduction: z.array(z.string()),
};

/** One Markdown file of resources/prompts, or one of the person's own. */
export const packSchema = z.discriminatedUnion('kind', [
	z.object({ ...packHead, kind: z.literal('behavioral'), prompts: z.array(promptSchema).min(1) }),
	z.object({ ...packHead, kind: z.literal('system-design'), prompts: z.array(promptSchema).min(1) }),
	z.object({ ...packHead, kind: z.literal('mental-models'), cards: z.array(cardSchema).min(1) }),
	z.object({
		...packHead,
		kind: z.literal('further-reading'),
		groups: z.array(z.object({ title: z.string().min(1), items: z.array(readingItemSchema).min(1) })).min(1),
	}),
]);
export type Pack = z.infer<typeof packSchema>;

/** Where a pack is wrong: file, line (from 1), what was expected there. */
export const packErrorSchema = z.object({
	file: z.string(),
	line: z.number().int().min(1),
	expected: z.string(),
});
export type PackError = z.infer<typeof packErrorSchema>;

export const promptsOf = (packs: readonly Pack[]): Prompt[] =>
	packs.flatMap((pack) => ('prompts' in pack ? pack.prompts : []));
