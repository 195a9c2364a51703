import type { Sentence } from '../analysis/analysis';
import type { Point, Prompt } from '../prompts/pack';

/** What a language model is asked: two texts, the JSON schema of its answer, and how long that may get, in tokens. */
export type ModelQuestion = { system: string; user: string; schema: ReplySchema; mostTokens: number };

const SYSTEM = `You check which points a spoken interview answer covers. The answer was transcribed by a machine; its sentences are numbered.
For each point, in the order given, write its id, a quote, and a state:
- quote: the words of the answer that prove the point, copied exactly from one sentence, 5 to 25 words, without the number. Empty if nothing in the answer speaks of it.
- state: "covered" if the speaker says it of their own work, with content; "touched" if they only mention it; "not-heard" if nothing speaks of it.
Naming a topic, repeating the question, a plan that was not carried out, or saying that it was not done, is not "covered".
Answer with JSON alone: {"points": [{"id": "...", "quote": "...", "state": "..."}]}`;

/** A quote of 25 words with its id, state and punctuation, for models whose tokens are short. */
const TOKENS_A_POINT = 96;

/** The question about one answer. Quotes come before states: a model that has quoted judges what it quoted. */
export function askAboutPoints(prompt: Prompt, sentences: readonly Sentence[]): ModelQuestion {
	const points = prompt.points.map(({ id, label }) => `${id}: ${label}`).join('\n');
	const answer = sentences.map(({ text }, index) => `[${index + 1}] ${text}`).join('\n');
	return {
		system: SYSTEM,
		user: `Question:\n${prompt.question}\n\nPoints:\n${points}\n\nAnswer:\n${answer}`,
		schema: replySchemaFor(prompt.points),
		mostTokens: 32 + TOKENS_A_POINT * prompt.points.length,
	};
}

/** As JSON schema, in the part of it that grammars of llama.cpp and servers understand. */
const replySchemaFor = (points: readonly Point[]) =>
	({
		type: 'object',
		properties: {
			points: {
				type: 'array',
				minItems: points.length,
				maxItems: points.length,
				items: {
					type: 'object',
					properties: {
						id: { enum: points.map(({ id }) => id) },
						quote: { type: 'string' },
						state: { enum: ['covered', 'touched', 'not-heard'] },
					},
					required: ['id', 'quote', 'state'],
					additionalProperties: false,
				},
			},
		},
		required: ['points'],
		additionalProperties: false,
	}) as const;
export type ReplySchema = ReturnType<typeof replySchemaFor>;

/** How many points a reply that is still being written has come to. */
export const countPointsIn = (text: string): number => text.match(/"state"\s*:\s*"[^"]+"/g)?.length ?? 0;
