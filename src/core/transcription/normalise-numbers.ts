import { assertNever } from '../assert-never';
import { digitOf, isDigitWord, isMultiplier, NUMBER_WORDS } from './number-words';
import { pythonPattern } from './python-patterns';
import { multiplied, type Spoken, withTen, withUnit } from './spoken-number';

const FIGURES = /^\d+(\.\d+)?$/;
const SIGNS = new Set(['-', '+', '£', '€', '$', '¢']);

/** "two double o eight" -> "2008", "two dollars and seventy cents" -> "$2.70"; for text in lower case. */
export const normaliseNumbers = (text: string): string =>
	combineCents(writeNumbers(separate(text).split(/\s+/).filter(Boolean)).join(' '));

const HALF = pythonPattern(String.raw`\band\s+a\s+half\b`);
const SUFFIX_APART = pythonPattern(String.raw`([0-9])\s+(st|nd|rd|th|s)\b`);

/** "three and a half" becomes "three point five"; figures and letters are parted, all but suffixes as in 10th. */
const separate = (text: string): string => {
	const parts: string[] = [];
	const segments = text.split(HALF);
	for (const [index, segment] of segments.entries()) {
		const last = segment.trim().split(/\s+/).at(-1) ?? '';
		if (last === '') continue;
		parts.push(segment);
		if (index < segments.length - 1)
			parts.push(isDigitWord(last) || isMultiplier(last) ? 'point five' : 'and a half');
	}
	return parts
		.join(' ')
		.replaceAll(/([a-z])([0-9])/g, '$1 $2')
		.replaceAll(/([0-9])([a-z])/g, '$1 $2')
		.replaceAll(SUFFIX_APART, '$1$2');
};

const EUROS_AND_CENTS = pythonPattern(String.raw`([€£$])([0-9]+) (?:and )?¢([0-9]{1,2})\b`);
const CENTS_ALONE = pythonPattern(String.raw`[€£$]0.([0-9]{1,2})\b`);
const LONE_ONE = pythonPattern(String.raw`\b1(s?)\b`);

/** "$2 and ¢7" -> "$2.07", "$0.36" -> "¢36", "1" -> "one". */
const combineCents = (text: string): string =>
	text
		.replaceAll(EUROS_AND_CENTS, (_, symbol: string, whole: string, cents: string) => {
			return `${symbol}${whole}.${cents.padStart(2, '0')}`;
		})
		.replaceAll(CENTS_ALONE, (_, cents: string) => `¢${Number(cents)}`)
		.replaceAll(LONE_ONE, 'one$1');

/** Reads words from left to right with a number in the making: its value so far, and the sign or currency before it. */
const writeNumbers = (words: readonly string[]): string[] => {
	const written: string[] = [];
	let prefix = '';
	let value: Spoken | null = null;
	const write = (text: Spoken): void => {
		written.push(`${prefix}${text}`);
		prefix = '';
		value = null;
	};
	const writeValue = (): void => {
		if (value !== null) write(value);
	};
	/** A word that is no number ends the one before it. */
	const writeWord = (word: string): void => {
		writeValue();
		write(word);
	};
	for (let index = 0; index < words.length; index++) {
		const current = words[index] ?? '';
		const next = words[index + 1];
		const figures = SIGNS.has(current.charAt(0)) ? current.slice(1) : current;
		if (FIGURES.test(figures)) {
			if (typeof value === 'string' && value.endsWith('.')) {
				value += current;
				continue;
			}
			writeValue();
			if (figures !== current) prefix = current.charAt(0);
			const [whole = '', decimals = ''] = figures.split('.');
			value = /^0*$/.test(decimals) ? BigInt(whole) : figures;
			continue;
		}
		const meaning = NUMBER_WORDS.get(current);
		if (meaning === undefined) {
			writeWord(current);
			continue;
		}
		const numberFollows = next !== undefined && (NUMBER_WORDS.has(next) || FIGURES.test(next));
		switch (meaning.tag) {
			case 'zero':
				value = `${value || ''}0`;
				break;
			case 'unit':
				value = withUnit(value, meaning.value, words[index - 1]);
				if (meaning.suffix !== '') write(`${value}${meaning.suffix}`);
				break;
			case 'ten':
				value = withTen(value, meaning.value);
				if (meaning.suffix !== '') write(`${value}${meaning.suffix}`);
				break;
			case 'multiplier': {
				const product = multiplied(value, meaning.value);
				if (product === null) writeValue();
				value = product ?? meaning.value;
				if (meaning.suffix !== '') write(`${value}${meaning.suffix}`);
				break;
			}
			case 'sign':
				writeValue();
				if (numberFollows) prefix = meaning.symbol;
				else write(current);
				break;
			case 'currency':
				if (value === null) write(current);
				else {
					prefix = meaning.symbol;
					writeValue();
				}
				break;
			case 'percent':
				write(value === null ? current : `${value}%`);
				break;
			case 'per':
				if (value !== null && next === 'cent') {
					write(`${value}%`);
					index++;
				} else {
					writeWord(current);
				}
				break;
			case 'and':
				if (numberFollows && isMultiplier(words[index - 1])) break;
				writeWord(current);
				break;
			case 'repeat': {
				const repeated = next === undefined ? null : digitOf(next);
				if (repeated === null) writeWord(current);
				else {
					value = `${value || ''}${repeated.repeat(meaning.times)}`;
					index++;
				}
				break;
			}
			case 'point':
				if (next !== undefined && (isDigitWord(next) || FIGURES.test(next))) value = `${value || ''}.`;
				else if (!numberFollows) writeWord(current);
				break;
			default:
				assertNever(meaning);
		}
	}
	writeValue();
	return written;
};
