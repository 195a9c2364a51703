import { z } from 'zod';
import { type PointState, pointStateSchema } from '../analysis/analysis';
import type { Prompt } from '../prompts/pack';
import { intervalSchema, type Word } from '../transcription/transcript';
import { findQuote } from './find-quote';
import type { RepliedPoint } from './read-reply';

/** What the model says of one point, as far as the transcript bears it out. */
export const secondVerdictSchema = z.discriminatedUnion('tag', [
	z.object({
		tag: z.literal('proved'),
		id: z.string(),
		state: z.enum(['covered', 'touched']),
		/** The transcript's own words, and when they were said. */
		evidence: intervalSchema.extend({ quote: z.string() }),
	}),
	z.object({ tag: z.literal('not-heard'), id: z.string() }),
	/** It quoted what was never said: not counted. */
	z.object({ tag: z.literal('no-quote'), id: z.string(), claimed: pointStateSchema, quote: z.string() }),
	/** It said nothing of this point that could be read. */
	z.object({ tag: z.literal('left-out'), id: z.string() }),
]);
export type SecondVerdict = z.infer<typeof secondVerdictSchema>;

/** second-opinion.json, beside report.json. It never changes a mark: it only stands beside them. */
export const secondOpinionSchema = z.object({
	/** As the person knows it: the file's name, or the server's name of it. */
	model: z.string(),
	/** ISO 8601, UTC. */
	readAt: z.iso.datetime(),
	points: z.array(secondVerdictSchema),
});
export type SecondOpinion = z.infer<typeof secondOpinionSchema>;

/** How far the second opinion on one attempt has come. */
export const secondOpinionStateSchema = z.discriminatedUnion('tag', [
	z.object({ tag: z.literal('none') }),
	/** `done` of `all` points; null while the model is loaded or reads. */
	z.object({
		tag: z.literal('reading'),
		model: z.string(),
		done: z.number().int().min(0).nullable(),
		all: z.number().int(),
	}),
	z.object({ tag: z.literal('failed'), model: z.string(), message: z.string() }),
	z.object({ tag: z.literal('read'), opinion: secondOpinionSchema }),
]);
export type SecondOpinionState = z.infer<typeof secondOpinionStateSchema>;

/** The model's reply about each point of the prompt, held against the words that were said. */
export const verdictsOf = (
	{ points }: Prompt,
	replied: readonly RepliedPoint[],
	words: readonly Word[],
): SecondVerdict[] =>
	points.map(({ id }) => {
		const reply = replied.find((one) => one.id === id);
		if (!reply) return { tag: 'left-out', id };
		if (reply.state === 'not-heard') return { tag: 'not-heard', id };
		const evidence = findQuote(reply.quote, words);
		return evidence
			? { tag: 'proved', id, state: reply.state, evidence }
			: { tag: 'no-quote', id, claimed: reply.state, quote: reply.quote };
	});

/** The state that the model gives a point, or null where it can't be counted. */
export function secondStateOf(verdict: SecondVerdict): PointState | null {
	if (verdict.tag === 'proved') return verdict.state;
	return verdict.tag === 'not-heard' ? 'not-heard' : null;
}

/** The verdict to show beside a point that the machine gave `state`: null where the two agree or it left it out. */
export function differenceFrom(
	state: PointState,
	id: string,
	opinion: SecondOpinion,
): Exclude<SecondVerdict, { tag: 'left-out' }> | null {
	const verdict = opinion.points.find((one) => one.id === id);
	if (!verdict || verdict.tag === 'left-out') return null;
	const said = verdict.tag === 'no-quote' ? verdict.claimed : secondStateOf(verdict);
	return said === state ? null : verdict;
}
