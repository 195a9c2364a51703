import { readFile } from 'node:fs/promises';
import { fail, type Result } from '../core/result';
import { readTerms } from '../core/transcription/terms';

/** A text file as the person's list of terms is written in Settings. */
export async function readTermsFile(path: string): Promise<Result<string[]>> {
	const text = await readFile(path, 'utf8').catch((error: Error) => error);
	if (text instanceof Error)
		return fail('no-file', `${path}: expected a text file that can be read (${text.message})`);
	const terms = readTerms(text.replace(/^\uFEFF/, ''));
	return terms.ok ? terms : fail(terms.error.tag, `${path}: ${terms.error.message}`);
}
