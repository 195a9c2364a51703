import type { Word } from '../transcription/transcript';
import { isNoAmount } from './no-amount';
import { plainWord, type Spoken, spokenOf, wordSet } from './spoken';

const AMOUNT = String.raw`[$€£]?\d+([.,]\d+)*`;
const DIGITS = new RegExp(`^[+−~-]?${AMOUNT}([-–]${AMOUNT})?(%|x|k|m|bn?|ms|s|h|hz|[kmgt]b)?\\+?$`);
const NAMED = wordSet(
	`zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion`,
);
/** Amounts of their own: "it doubled". */
const CHANGES = wordSet('twice thrice doubled halved tripled quadrupled twofold threefold fivefold tenfold');
const FRACTIONS = wordSet('third quarter fifth tenth');
/** "One" counts before these: "one hundred", "one in thirty"; "one of us", "one day" and "the one" do not. */
const AFTER_ONE = wordSet(
	'hundred thousand million billion percent point dozen millisecond second minute hour',
);
/** Said after an amount, they belong to it. */
const UNITS = wordSet(
	`percent percentage points point milliseconds millisecond seconds second minutes minute hours hour days day weeks week
	months month years year times dollars euros pounds cents users customers people requests queries tokens documents
	examples thirds quarters halves ms gigabytes megabytes`,
);

/**
 * Amounts that were said, in digits or in words, each with its unit where one follows: "two hundred milliseconds".
 * Ordinals, years, dates, clock times and names (p99, version 2) are none, nor is "one" as a pronoun. English only.
 */
export function findNumbers(words: readonly Word[]): Spoken[] {
	const numbers: Spoken[] = [];
	for (let index = 0; index < words.length; index += 1) {
		if (!beginsAmount(words, index)) continue;
		const to = endOfAmount(words, index);
		const unit = !stops(words, to - 1) && UNITS.has(plainWord(words[to]?.text)) ? 1 : 0;
		if (!isNoAmount(words, index, to)) numbers.push(spokenOf(words.slice(index, to + unit)));
		index = to + unit - 1;
	}
	return numbers;
}

/** Digits ("380", "95%", "10x"), number words ("forty", "twenty-five"), or either with a unit ("5-minute"). */
const isNumber = (word: string): boolean => {
	if (DIGITS.test(word)) return true;
	const [first = '', ...rest] = word.split('-');
	if (!DIGITS.test(first) && !NAMED.has(first)) return false;
	const last = rest.at(-1) ?? '';
	const withUnit = rest.length > 0 && (UNITS.has(`${last}s`) || last === 'fold');
	const counted = withUnit ? rest.slice(0, -1) : rest;
	return (NAMED.has(first) || withUnit) && counted.every((part) => NAMED.has(part) || part === 'one');
};

function beginsAmount(words: readonly Word[], index: number): boolean {
	const [before, word, after] = [-1, 0, 1].map((by) => plainWord(words[index + by]?.text));
	if (word === undefined || before === undefined || after === undefined) return false;
	if (isNumber(word) || CHANGES.has(word)) return true;
	if (word === 'one')
		return !stops(words, index) && (AFTER_ONE.has(after) || endOfShare(words, index) !== null);
	if (word === 'half') return /^(of|the|a|an|our|my|their|as)$/.test(after) || /^(by|in)$/.test(before);
	if (word === 'double' || word === 'triple') return after === 'the';
	return FRACTIONS.has(word) && /^(a|one)$/.test(before) && /^(of|as)$/.test(after);
}

/** -> the index of "thirty" in "one in thirty" and of "ten" in "nine out of ten"; words[index] is what comes before. */
function endOfShare(words: readonly Word[], index: number): number | null {
	const [one, ...next] = words.slice(index, index + 4).map(({ text }) => plainWord(text));
	const length = next[0] === 'out' && next[1] === 'of' ? 3 : next[0] === 'in' && one === 'one' ? 2 : null;
	return length !== null && isNumber(next[length - 1] ?? '') ? index + length : null;
}

/** -> the index after the last word of the amount that begins at `from`. */
function endOfAmount(words: readonly Word[], from: number): number {
	let to = from + 1;
	while (to < words.length && !stops(words, to - 1)) {
		const word = plainWord(words[to]?.text);
		const next = plainWord(words[to + 1]?.text);
		const joined =
			(word === 'and' || word === 'point') && !stops(words, to) && (isNumber(next) || next === 'one');
		const share = endOfShare(words, to - 1);
		const aHalf = word === 'and' && next === 'a' && plainWord(words[to + 2]?.text) === 'half';
		if (aHalf) return to + 3;
		if (share !== null) to = share + 1;
		else if (joined) to += 2;
		else if (isNumber(word) || word === 'one') to += 1;
		else break;
	}
	return to;
}

const stops = (words: readonly Word[], index: number): boolean => /[.,;:!?]$/.test(words[index]?.text ?? '');
