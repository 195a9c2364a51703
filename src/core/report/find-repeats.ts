import type { Word } from '../transcription/transcript';
import { plainWord, type Spoken, spokenOf, wordSet } from './spoken';

/** English never doubles these on purpose ("very very", "had had" and "that that" it does). */
const NEVER_DOUBLED = wordSet(
	`a an the i we he she they my our their its of for with from at and but or because if when are i'm we're it's they're
	i've we've can could would should will`,
);
/** A run of two or three words said twice is a new start where it begins so; "more and more and more" is none. */
const BEGINNINGS = wordSet(
	"i we he she they it you i'm we're it's they're i've we've there the my our in at with for",
);
const LONGEST = 3;

/** Words said twice in a row and words broken off: false starts, at least these. English only. */
export function findRepeats(words: readonly Word[]): Spoken[] {
	const repeats: Spoken[] = [];
	for (let index = 0; index < words.length; index += 1) {
		const length = repeatAt(words, index);
		if (length > 0) {
			repeats.push(spokenOf(words.slice(index, index + 2 * length)));
			index += length - 1;
		} else if (isBrokenOff(words, index)) repeats.push(spokenOf(words.slice(index, index + 1)));
	}
	return repeats;
}

/** -> how many words from here on are said again right after. */
function repeatAt(words: readonly Word[], index: number): number {
	for (let length = LONGEST; length > 0; length -= 1) {
		const run = words.slice(index, index + 2 * length);
		const [first, second] = [run.slice(0, length), run.slice(length)];
		const same = run.length === 2 * length && plainOf(first) === plainOf(second);
		const endsThere = first.some(({ text }) => /[.!?]$/.test(text));
		const begins = (length === 1 ? NEVER_DOUBLED : BEGINNINGS).has(plainWord(first[0]?.text));
		if (same && !endsThere && begins) return length;
	}
	return 0;
}

/** "th-"; "pre- and post-launch" is a word shared by two. */
const isBrokenOff = (words: readonly Word[], index: number): boolean =>
	/^\p{L}+-$/u.test(words[index]?.text ?? '') &&
	!/^(and|or|to|versus)$/.test(plainWord(words[index + 1]?.text));

const plainOf = (words: readonly Word[]): string => words.map(({ text }) => plainWord(text)).join(' ');
