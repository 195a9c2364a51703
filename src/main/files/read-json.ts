import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type Failure, fail, ok, type Result } from '../../core/result';

/** Reads a JSON file and parses it with the schema; `missing` where there is no file, `damaged` where it does not parse. */
export async function readJson<T extends z.ZodType>(
	path: string,
	schema: T,
): Promise<Result<z.infer<T>, Failure<'missing' | 'damaged'>>> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		return fail('missing', `There is no readable file ${path}.`, error);
	}
	try {
		const parsed = schema.safeParse(JSON.parse(text));
		if (parsed.success) return ok(parsed.data);
		const [issue] = parsed.error.issues;
		const where = issue ? `${issue.path.join('.') || 'the top'}: ${issue.message}` : 'its schema';
		return fail('damaged', `${path} is not as expected at ${where}.`);
	} catch (error) {
		return fail('damaged', `${path} holds no valid JSON.`, error);
	}
}
