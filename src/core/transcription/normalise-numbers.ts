import { assertNever } from '../assert-never';
import { isDigitWord, isMultiplier, NUMBER_WORDS } from './number-words';
import { pythonPattern } from './python-patterns';

/** A number so far: whole, or the figures as they were said one after another ("oh", a point). */
type Spoken = bigint | string;

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
			writeValue();
			write(current);
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
					writeValue();
					write(current);
				}
				break;
			case 'and':
				if (numberFollows && isMultiplier(words[index - 1])) break;
				writeValue();
				write(current);
				break;
			case 'repeat': {
				const repeated = next === undefined ? null : digitOf(next);
				if (repeated === null) {
					writeValue();
					write(current);
				} else {
					value = `${value || ''}${repeated.repeat(meaning.times)}`;
					index++;
				}
				break;
			}
			case 'point':
				if (next !== undefined && (isDigitWord(next) || FIGURES.test(next))) value = `${value || ''}.`;
				else if (!numberFollows) {
					writeValue();
					write(current);
				}
				break;
			default:
				assertNever(meaning);
		}
	}
	writeValue();
	return written;
};

/** The figure (or two, from ten on) that "double" and "triple" repeat. */
const digitOf = (word: string): string | null => {
	const meaning = NUMBER_WORDS.get(word);
	if (meaning?.tag === 'zero') return '0';
	return meaning?.tag === 'unit' && meaning.suffix === '' ? String(meaning.value) : null;
};

const isPlain = (tag: 'unit' | 'ten', word: string | undefined): boolean => {
	const meaning = word === undefined ? undefined : NUMBER_WORDS.get(word);
	return meaning?.tag === tag && meaning.suffix === '';
};

/** "twenty" + "one" -> 21, "nine" + "one" -> "91", "2000" + "eleven" -> 2011. */
const withUnit = (value: Spoken | null, unit: bigint, previous: string | undefined): Spoken => {
	if (value === null) return unit;
	if (typeof value === 'string' || isPlain('unit', previous))
		return isPlain('ten', previous) && unit < 10n
			? `${String(value).slice(0, -1)}${unit}`
			: `${value}${unit}`;
	const room = unit < 10n ? 10n : 100n;
	return value % room === 0n ? value + unit : `${value}${unit}`;
};

/** "two hundred" + "forty" -> 240, "nineteen" + "ninety" -> "1990". */
const withTen = (value: Spoken | null, ten: bigint): Spoken => {
	if (value === null) return ten;
	return typeof value === 'bigint' && value % 100n === 0n ? value + ten : `${value}${ten}`;
};

/** "43" + "thousand" -> 43000, "2.5" + "million" -> 2500000; null where the product is no whole number. */
const multiplied = (value: Spoken | null, multiplier: bigint): bigint | null => {
	if (value === null) return multiplier;
	if (typeof value === 'bigint') return value - (value % 1000n) + (value % 1000n) * multiplier;
	const [whole = '', decimals = '', ...more] = value.split('.');
	const scale = 10n ** BigInt(decimals.length);
	const product = BigInt(`${whole}${decimals}`) * multiplier;
	return more.length === 0 && whole + decimals !== '' && product % scale === 0n ? product / scale : null;
};
