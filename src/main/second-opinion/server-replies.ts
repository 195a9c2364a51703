import { z } from 'zod';

/** What of an OpenAI-compatible server's JSON is read; every server adds more. */
export const chatCompletionSchema = z.object({
	choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

export const chatChunkSchema = z.union([
	z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) }),
	z.object({
		choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }).optional() })),
	}),
]);

export const modelListSchema = z.object({ data: z.array(z.object({ id: z.string() })).nullable() });

/** JSON -> its value; undefined where it is none, so that a schema refuses it. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
