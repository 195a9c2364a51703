import type { Word } from '../transcription/transcript';
import { plainWord, wordSet } from './spoken';

/** A number after these is a name: "version 2", "HTTP 500", "Llama 3". */
const NAMED_BY_NUMBER = wordSet(
	`version level step phase stage tier section chapter part option question number task sprint sev severity priority
	http error status code port python java gpt llama claude gemini gemma qwen mistral phi whisper postgres room flight
	week day figure line floor page round apartment`,
);
const MONTHS = wordSet(
	'january february march april may june july august september october november december',
);
const BEFORE_YEAR = wordSet(
	'in since until till by of year early late mid during summer spring autumn winter',
);
const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth');
const CLOCK = wordSet("am pm a.m p.m o'clock");
/** After a year comes none of what it would count. */
const FUNCTION_WORDS = wordSet(
	`a an the i we you he she it they my our and or but so that this was were is are had has have did when where which who
	to from in on at of for with by as because before after until my then there not if`,
);
const TEENS_AND_TENS =
	/^(nineteen|twenty) (ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)( (one|two|three|four|five|six|seven|eight|nine))?$/;

/** Whether the number words[from..to) names or dates something, instead of saying how much. */
export function isNoAmount(words: readonly Word[], from: number, to: number): boolean {
	const texts = words.slice(from, to).map(({ text }) => plainWord(text));
	const number = texts.join(' ').replaceAll('-', ' ');
	const [before, after] = [plainWord(words[from - 1]?.text), plainWord(words[to]?.text)];
	const stopped = /[.,;:!?]$/.test(words[to - 1]?.text ?? '');
	const follows = (set: ReadonlySet<string>) => !stopped && set.has(after);
	return (
		NAMED_BY_NUMBER.has(before) ||
		// "second" after a number is its unit as often as not.
		(follows(ORDINALS) && (after !== 'second' || /ty$/.test(number))) ||
		follows(CLOCK) ||
		isTime(words.slice(to, to + 3)) ||
		(number === 'zero' && /^(shot|in|out|trust|day)$/.test(after)) ||
		(/^\d{1,2}$/.test(number) && (isMonth(words[from - 1]) || (!stopped && isMonth(words[to])))) ||
		isYear(words, from, to, number)
	);
}

/** What follows a number that says when: "two years ago", "eight in the evening". */
function isTime(after: readonly Word[]): boolean {
	const [first, second, third] = after.map(({ text }) => plainWord(text));
	const ofDay = first === 'in' && second === 'the' && /^(morning|afternoon|evening)$/.test(third ?? '');
	return second === 'ago' || ofDay;
}

/** "May" is a month in capitals alone. */
const isMonth = (word: Word | undefined): boolean =>
	word !== undefined && /^\p{Lu}/u.test(word.text) && MONTHS.has(plainWord(word.text));

/** 1800 to 2099, unless something is counted ("2000 requests") or it is one end of a range of amounts. */
function isYear(words: readonly Word[], from: number, to: number, number: string): boolean {
	const before = plainWord(words[from - 1]?.text);
	const after = plainWord(words[to]?.text);
	if (TEENS_AND_TENS.test(number)) return true;
	if (/^two thousand (and )?\w+( \w+)?$/.test(number)) return BEFORE_YEAR.has(before);
	if (!YEAR.test(number)) return false;
	if (BEFORE_YEAR.has(before) || isMonth(words[from - 1])) return true;
	const otherEnd =
		before === 'from' && after === 'to'
			? words[to + 1]
			: before === 'to' && /^\d/.test(words[from - 2]?.text ?? '')
				? words[from - 2]
				: undefined;
	if (otherEnd) return YEAR.test(plainWord(otherEnd.text));
	const stopped = /[.,;:!?]$/.test(words[to - 1]?.text ?? '');
	return stopped || after === '' || FUNCTION_WORDS.has(after);
}

const YEAR = /^(18|19|20)\d\d$/;
