import { z } from 'zod';
import type { Prompt } from '../prompts/pack';
import { fail, ok, type Result } from '../result';
import { starPartSchema } from './analysis';

const lineSchema = z.object({
	id: z.string().optional(),
	prompt: z.string(),
	question: z.string().optional(),
	points: z.record(z.string(), z.string().min(1)).optional(),
	hints: z.record(z.string(), z.enum(['covered', 'partial', 'missed'])),
	sentences: z.array(z.object({ t: z.string().min(1), star: starPartSchema.optional() })).min(1),
});

type Truth = 'covered' | 'partial' | 'missed';

/** An answer whose truth somebody wrote down: each point's coverage, and the STAR part of each sentence. */
export type LabelledAnswer = {
	prompt: string;
	question: string;
	/** Empty where the prompt isn't one of the packs'. */
	hint: string;
	points: { id: string; label: string; truth: Truth }[];
	sentences: string[];
	/** null where the prompt isn't one for STAR, or a sentence has no label. */
	parts: z.infer<typeof starPartSchema>[] | null;
};

/**
 * Reads one line of a JSONL file of labelled answers. Points come from the line, else from the prompt of that id;
 * the failure's message says what was expected.
 */
export function readLabelledAnswer(line: string, prompts: readonly Prompt[]): Result<LabelledAnswer> {
	const parsed = parseJson(line);
	if (!parsed.ok) return parsed;
	const checked = lineSchema.safeParse(parsed.value);
	if (!checked.success) {
		const [issue] = checked.error.issues;
		return fail('bad-line', `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'wrong'}`);
	}
	const { prompt, question, points, hints, sentences } = checked.data;
	const known = prompts.find((p) => p.id === prompt);
	const labels = points ?? pointsOf(known);
	if (!labels)
		return fail('bad-line', `prompt: expected points in the line, or the id of a prompt that exists`);
	const unknown = Object.keys(hints).find((id) => labels[id] === undefined);
	if (unknown !== undefined) {
		return fail('bad-line', `hints.${unknown}: expected one of the points ${Object.keys(labels).join(', ')}`);
	}
	return ok({
		prompt,
		question: question ?? known?.question ?? '',
		hint: known?.hint ?? '',
		points: Object.entries(hints).map(([id, truth]) => ({ id, label: labels[id] ?? '', truth })),
		sentences: sentences.map((s) => s.t),
		parts: isStarPrompt(prompt) ? allOrNull(sentences.map((s) => s.star)) : null,
	});
}

/** Answers to these are marked "-" throughout, which says nothing about STAR (training/WRITING.md). */
const isStarPrompt = (id: string): boolean => !/^(system|none)/.test(id);

const pointsOf = (prompt: Prompt | undefined): Record<string, string> | undefined =>
	prompt && Object.fromEntries(prompt.points.map((p) => [p.id, p.label]));

const allOrNull = <T>(items: readonly (T | undefined)[]): T[] | null => {
	const present = items.filter((item): item is T => item !== undefined);
	return present.length === items.length ? present : null;
};

function parseJson(line: string): Result<unknown> {
	try {
		return ok(JSON.parse(line));
	} catch {
		return fail('bad-line', 'expected one JSON object');
	}
}
