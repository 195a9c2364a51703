import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageFor, languageName, languagesOf, spokenSchema } from '../../../src/core/models/languages';

const generation = spokenSchema.parse(
	JSON.parse(readFileSync('resources/models/whisper-base/generation_config.json', 'utf8')),
);

test('the bundled model understands 99 languages, English first', () => {
	const languages = languagesOf(generation);
	expect(languages).toHaveLength(99);
	expect(languages[0]).toBe('en');
	expect(languages).toContain('de');
});

test('a model that names no languages, or is not multilingual, understands English alone', () => {
	expect(languagesOf({ lang_to_id: {} })).toEqual(['en']);
	expect(languagesOf({ ...generation, is_multilingual: false })).toEqual(['en']);
});

test('a language that the model does not understand becomes English', () => {
	expect(languageFor('de', languagesOf(generation))).toBe('de');
	expect(languageFor('de', ['en'])).toBe('en');
});

test('every language of the model has a name', () => {
	for (const code of languagesOf(generation)) expect(languageName(code)).not.toBe(code);
});
