import { z } from 'zod';
import { pointStateSchema } from '../analysis/analysis';
import { type Failure, fail, ok, type Result } from '../result';

/** Models write "not heard" and "Not_Heard" too. */
const stateSchema = z
	.string()
	.transform((text) =>
		text
			.trim()
			.toLowerCase()
			.replaceAll(/[\s_]+/g, '-'),
	)
	.pipe(pointStateSchema);

export const repliedPointSchema = z.object({
	id: z.string().transform((id) => id.trim()),
	state: stateSchema,
	quote: z
		.string()
		.nullish()
		.transform((quote) => quote ?? ''),
});
/** What a model said of one point; the quote may be of its own making. */
export type RepliedPoint = z.infer<typeof repliedPointSchema>;

/**
 * Reads what a model wrote: JSON, or JSON within prose, a code fence or after its thoughts, or broken off. Of each id
 * that was asked for the first entry counts; entries that can't be read are left out. Fails where there is none.
 */
export function readReply(
	text: string,
	ids: readonly string[],
): Result<RepliedPoint[], Failure<'unreadable-reply'>> {
	const said = text.slice(text.lastIndexOf('</think>') + 1);
	const found = new Map<string, RepliedPoint>();
	for (const object of innermostObjects(said)) {
		const parsed = repliedPointSchema.safeParse(parseLoosely(object));
		if (!parsed.success || !ids.includes(parsed.data.id) || found.has(parsed.data.id)) continue;
		found.set(parsed.data.id, parsed.data);
	}
	if (found.size === 0) {
		const shown = text.trim().replaceAll(/\s+/g, ' ').slice(0, 160);
		const message =
			shown === '' ? 'The model wrote nothing.' : `The model wrote no verdict that can be read: “${shown}”`;
		return fail('unreadable-reply', message);
	}
	return ok(ids.flatMap((id) => found.get(id) ?? []));
}

/** Texts from a `{` to its `}` with no other object between; braces within strings don't count. */
function innermostObjects(text: string): string[] {
	const objects: string[] = [];
	let open = -1;
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		if (quoted) {
			if (char === '\\') at += 1;
			else if (char === '"') quoted = false;
		} else if (char === '"') quoted = open >= 0;
		else if (char === '{') open = at;
		else if (char === '}' && open >= 0) {
			objects.push(text.slice(open, at + 1));
			open = -1;
		}
	}
	return objects;
}

/** A comma before the closing brace and line breaks within strings are what models get wrong. */
function parseLoosely(object: string): unknown {
	for (const text of [object, object.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(/,\s*}/g, '}')]) {
		try {
			return JSON.parse(text);
		} catch {
			// The next reading is tried.
		}
	}
	return null;
}
