import { z } from 'zod';

/** The part of a Whisper's generation_config.json that says what it understands. */
export const spokenSchema = z.object({
	is_multilingual: z.boolean().optional(),
	lang_to_id: z.record(z.string(), z.number().int()).default({}),
});

export const ENGLISH = 'en';

/** Whisper's language codes, English first, then in the order of the alphabet. English-only models name none. */
export function languagesOf({ is_multilingual, lang_to_id }: z.infer<typeof spokenSchema>): string[] {
	const codes = Object.keys(lang_to_id).map((mark) => mark.replace(/^<\|(.+)\|>$/, '$1'));
	if (is_multilingual === false || codes.length === 0) return [ENGLISH];
	return [ENGLISH, ...codes.filter((code) => code !== ENGLISH).sort()];
}

/** The wanted language, or English where the model doesn't understand it. */
export const languageFor = (wanted: string, understood: readonly string[]): string =>
	understood.includes(wanted) ? wanted : ENGLISH;

/** `de` -> `German`. Whisper says jw where the standard says jv. */
export function languageName(code: string): string {
	const names = new Intl.DisplayNames('en', { type: 'language' });
	try {
		return names.of(code === 'jw' ? 'jv' : code) ?? code;
	} catch {
		return code;
	}
}
