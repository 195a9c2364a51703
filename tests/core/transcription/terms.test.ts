import { expect, test } from 'vitest';
import { readTerms, termsSchema } from '../../../src/core/transcription/terms';

test('a list is read line by line and at commas; what stands there twice is taken once, as it was first written', () => {
	const read = readTerms(' Qdrant, Argo  CD\n\nqdrant,\nŁódź\n');
	expect(read).toEqual({ ok: true, value: ['Qdrant', 'Argo CD', 'Łódź'] });
	expect(readTerms(' \n,')).toEqual({ ok: true, value: [] });
});

test.each([
	['C', '“C” is a single character.'],
	['Qdrant\n2026', '“2026” has no letter in it.'],
	['a name of four words', '“a name of four words” has more than 3 words.'],
	['x'.repeat(41), `“${'x'.repeat(30)}…” is longer than 40 characters.`],
	[Array.from({ length: 201 }, (_, n) => `term ${n}`).join(), 'These are 201 terms, and 200 is the most.'],
])('a list that says "%.20s" is refused, and why', (text, message) => {
	expect(readTerms(text)).toMatchObject({ ok: false, error: { tag: 'bad-terms', message } });
});

test.each([
	[['C']],
	[['2026']],
	[['two, terms']],
	[[' padded']],
	[['one two three four']],
	[Array(201).fill('ok')],
])('the schema takes nothing that a list can not hold: %j', (terms) =>
	expect(termsSchema.safeParse(terms).success).toBe(false),
);

test('the schema takes what was read', () => {
	const read = readTerms('Qdrant, Argo CD, C++, p99');
	expect(termsSchema.parse(read.ok && read.value)).toEqual(['Qdrant', 'Argo CD', 'C++', 'p99']);
});
