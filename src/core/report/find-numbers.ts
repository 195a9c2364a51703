import type { Word } from '../transcription/transcript';
import { plainWord, type Spoken, spokenOf } from './spoken';

const DIGITS = /^[$€£]?\d+([.,]\d+)*(%|x|k|m|ms|s|st|nd|rd|th)?$/;
const YEAR = /^(19|20)\d\d$/;
const NAMED = new Set(
	`zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion percent half twice
	double doubled halved tripled`.split(/\s+/),
);
/** These belong to a number around them, and are none alone; "one" does so after another: "forty one", "one of us". */
const JOINING = new Set(['and', 'point', 'a']);

/**
 * Amounts that were said, in digits or in words, each run of them as one ("two hundred and forty"). Years and names
 * with digits (p99, GPT-4) are none.
 */
export function findNumbers(words: readonly Word[]): Spoken[] {
	const numbers: Spoken[] = [];
	let joins = false;
	words.forEach((spokenWord, index) => {
		const { text, end } = spokenWord;
		const word = plainWord(text);
		const joining =
			joins && (word === 'one' || (JOINING.has(word) && isNumber(plainWord(words[index + 1]?.text))));
		if (!isNumber(word) && !joining) {
			joins = false;
			return;
		}
		const last = numbers.at(-1);
		const said = spokenOf([spokenWord]);
		if (joins && last) {
			last.text = `${last.text} ${said.text}`;
			last.end = end;
		} else numbers.push(said);
		joins = !/[.,;:!?]$/.test(text);
	});
	return numbers;
}

const isNumber = (word: string): boolean =>
	(DIGITS.test(word) && !YEAR.test(word)) ||
	(word !== '' && word.split('-').every((part) => NAMED.has(part)));
