import { editDistance } from '../edit-counts';
import { phoneticKey } from './phonetic-key';
import { MOST_TERM_WORDS } from './terms';
import { textOf, type Word } from './transcript';

/** Only what the recogniser itself doubts is taken for another word. */
const DOUBTFUL = 0.8;
/** Letters that may differ, as a share of the term's: the more, the longer the row of consonants that agree. */
const MOST_DIFFERENT_OF_SHORT = 0.34;
const SHORT_KEY = 3;
const MOST_DIFFERENT = 0.4;
const MOST_DIFFERENT_OF_LONG = 0.65;
const LONG_KEY = 5;
/** What was heard has at least this share of the term's letters: "open" is not "OpenAI". */
const FEWEST_LETTERS = 0.7;
/** Shorter terms sound like too many words. */
const SHORTEST_TERM = 5;
const ENDS_PART = /[.,?!;:]+$/;

/**
 * Puts the glossary's spelling where its terms were heard: where the letters are the same but otherwise parted ("graph
 * QL" -> "GraphQL"), or where doubtful words sound like a term and nearly read like it ("embattings" -> "embeddings").
 * The word keeps what was heard, so that the person can take the correction back.
 */
export function correctTerms(words: readonly Word[], glossary: readonly string[]): Word[] {
	const terms = glossary.map((text) => ({ text, ...soundOf(text) }));
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

type Sound = { letters: string; key: string; digits: string };
type Term = Sound & { text: string };

function soundOf(text: string): Sound {
	const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return { letters, key: phoneticKey(letters), digits: letters.replace(/\P{N}/gu, '') };
}

function findTerm(
	words: readonly Word[],
	at: number,
	terms: readonly Term[],
): { word: Word; length: number } | null {
	const isTerm = (text: string): boolean => terms.some((one) => one.text.toLowerCase() === text);
	// What is a term already takes no words after it in.
	if (isTerm(spokenText(words.slice(at, at + 1)))) return null;
	for (let length = Math.min(MOST_TERM_WORDS, words.length - at); length > 0; length--) {
		const heard = words.slice(at, at + length);
		// A sentence ends within: these are two words.
		if (heard.slice(0, -1).some(({ text }) => ENDS_PART.test(text))) continue;
		const text = spokenText(heard);
		if (isTerm(text)) return null;
		const sound = soundOf(text);
		const doubtful = heard.every(isDoubtful);
		const term = terms.find((one) => one.letters === sound.letters || (doubtful && soundsLike(one, sound)));
		if (term !== undefined) return { word: joined(heard, term.text), length };
	}
	return null;
}

const spokenText = (words: readonly Word[]): string => textOf(words).replace(ENDS_PART, '').toLowerCase();

/** Figures stay as they were heard, and may be certain. */
const isDoubtful = ({ text, confidence }: Word): boolean => confidence < DOUBTFUL || !/\p{L}/u.test(text);

function soundsLike(term: Term, heard: Sound): boolean {
	if (term.letters.length < SHORTEST_TERM || term.key === '') return false;
	if (heard.letters.length < FEWEST_LETTERS * term.letters.length) return false;
	if (term.key !== heard.key || term.digits !== heard.digits) return false;
	return editDistance([...heard.letters], [...term.letters]) <= mostDifferent(term.key) * term.letters.length;
}

function mostDifferent({ length }: string): number {
	if (length <= SHORT_KEY) return MOST_DIFFERENT_OF_SHORT;
	return length < LONG_KEY ? MOST_DIFFERENT : MOST_DIFFERENT_OF_LONG;
}

function joined(heard: readonly Word[], term: string): Word {
	const text = textOf(heard);
	return {
		text: term + (ENDS_PART.exec(text)?.[0] ?? ''),
		start: heard[0]?.start ?? 0,
		end: heard.at(-1)?.end ?? 0,
		confidence: Math.min(...heard.map(({ confidence }) => confidence)),
		heard: text,
	};
}
