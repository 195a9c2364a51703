import { z } from 'zod';
import { type Failure, fail, ok, type Result } from '../result';

/** A term, and what was heard of it, may have up to this many words ("open telemetry"). */
export const MOST_TERM_WORDS = 3;
const MOST_LETTERS = 40;
const MOST_TERMS = 200;

/** A word or a name in the spelling that it is to have, as in `Kubernetes` or `Hugging Face`. */
export const termSchema = z.string().refine((term) => problemOf(term) === null);

export const termsSchema = z.array(termSchema).max(MOST_TERMS);

/** How a list of terms is explained to whoever wrote another. */
export const EXPECTED_TERMS = `at most ${MOST_TERMS} terms, each of 2 to ${MOST_LETTERS} characters in at most ${MOST_TERM_WORDS} words, with a letter in it`;

/** A list as a person writes it, one term a line or parted by commas; a term that stands there twice is taken once. */
export function readTerms(text: string): Result<string[], Failure<'bad-terms'>> {
	const terms: string[] = [];
	for (const written of text.split(/[\n,]/)) {
		const term = written.trim().replace(/\s+/g, ' ');
		if (term === '') continue;
		const problem = problemOf(term);
		if (problem !== null) return fail('bad-terms', `“${shortened(term)}” ${problem}.`);
		terms.push(term);
	}
	const distinct = distinctTerms(terms);
	if (distinct.length > MOST_TERMS)
		return fail('bad-terms', `These are ${distinct.length} terms, and ${MOST_TERMS} is the most.`);
	return ok(distinct);
}

/** Each term once, capitals or not, in the spelling that stands first. */
export function distinctTerms(terms: readonly string[]): string[] {
	const bySpelling = new Map<string, string>();
	for (const term of terms) {
		const spelling = term.toLowerCase();
		if (!bySpelling.has(spelling)) bySpelling.set(spelling, term);
	}
	return [...bySpelling.values()];
}

function problemOf(term: string): string | null {
	if (term.length < 2) return 'is a single character';
	if (term.length > MOST_LETTERS) return `is longer than ${MOST_LETTERS} characters`;
	if (term.split(' ').length > MOST_TERM_WORDS) return `has more than ${MOST_TERM_WORDS} words`;
	if (!/\p{L}/u.test(term)) return 'has no letter in it';
	if (term !== term.trim() || /[\n,]|\s\s/.test(term)) return 'holds more than one term';
	return null;
}

const shortened = (term: string): string => (term.length > 30 ? `${term.slice(0, 30)}…` : term);
