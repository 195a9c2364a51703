import { editDistance } from './edit-distance';
import { phoneticKey } from './phonetic-key';
import type { Word } from './transcript';

/** A term may have been heard as up to this many words ("open telemetry"). */
const MOST_WORDS = 3;
/** Only what the recogniser itself doubts is taken for another word. */
const DOUBTFUL = 0.8;
/** Letters that may differ, as a share of the term's: more where a long row of consonants agrees. */
const MOST_DIFFERENT = 0.4;
const MOST_DIFFERENT_OF_LONG = 0.65;
const LONG_KEY = 5;
/** Shorter terms sound like too many words. */
const SHORTEST_TERM = 5;

/**
 * Puts the glossary's spelling where its terms were heard: where the letters are the same but parted ("graph QL" ->
 * "GraphQL"), or where doubtful words sound like a term and nearly read like it ("embattings" -> "embeddings"). The
 * word keeps what was heard, so that the person can take the correction back.
 */
export function correctTerms(words: readonly Word[], glossary: readonly string[]): Word[] {
	const terms = glossary.map((text) => ({ text, letters: lettersOf(text), key: phoneticKey(text) }));
	const corrected: Word[] = [];
	for (let at = 0; at < words.length; ) {
		const found = findTerm(words, at, terms);
		const word = words[at];
		if (found !== null) corrected.push(found.word);
		else if (word !== undefined) corrected.push(word);
		at += found?.length ?? 1;
	}
	return corrected;
}

type Term = { text: string; letters: string; key: string };

function findTerm(
	words: readonly Word[],
	at: number,
	terms: readonly Term[],
): { word: Word; length: number } | null {
	for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
		const heard = words.slice(at, at + length);
		const term = terms.find((one) => isHeard(one, heard));
		if (term !== undefined) return { word: joined(heard, term.text), length };
	}
	return null;
}

function isHeard(term: Term, heard: readonly Word[]): boolean {
	// A sentence ends within: these are two words.
	if (heard.slice(0, -1).some(({ text }) => /[.,?!;:]$/.test(text))) return false;
	const letters = lettersOf(heard.map(({ text }) => text).join(''));
	if (letters === term.letters) return heard.length > 1 && !term.text.includes(' ');
	if (term.letters.length < SHORTEST_TERM) return false;
	const different = term.key.length >= LONG_KEY ? MOST_DIFFERENT_OF_LONG : MOST_DIFFERENT;
	const doubtful = heard.every(({ confidence }) => confidence < DOUBTFUL);
	return (
		doubtful &&
		phoneticKey(letters) === term.key &&
		editDistance(letters, term.letters) <= different * term.letters.length
	);
}

function joined(heard: readonly Word[], term: string): Word {
	const text = heard.map((word) => word.text).join(' ');
	const punctuation = /[.,?!;:]*$/.exec(text)?.[0] ?? '';
	return {
		text: term + punctuation,
		start: heard[0]?.start ?? 0,
		end: heard.at(-1)?.end ?? 0,
		confidence: Math.min(...heard.map(({ confidence }) => confidence)),
		heard: text,
	};
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
