/** What a word of a spoken number does; `suffix` is kept after the figures, as in 1950s and 31st. */
export type NumberWord =
	| { tag: 'zero' }
	| { tag: 'unit'; value: bigint; suffix: string }
	| { tag: 'ten'; value: bigint; suffix: string }
	| { tag: 'multiplier'; value: bigint; suffix: string }
	/** minus, plus: a sign before the number that follows. */
	| { tag: 'sign'; symbol: string }
	/** dollars, cents: a symbol before the number that came. */
	| { tag: 'currency'; symbol: string }
	| { tag: 'percent' }
	/** per: a percent sign with the word cent, else a word. */
	| { tag: 'per' }
	| { tag: 'and' }
	| { tag: 'repeat'; times: number }
	| { tag: 'point' };

const UNITS =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MULTIPLIERS: Record<string, number> = {
	hundred: 2,
	thousand: 3,
	million: 6,
	billion: 9,
	trillion: 12,
	quadrillion: 15,
	quintillion: 18,
	sextillion: 21,
	septillion: 24,
	octillion: 27,
	nonillion: 30,
	decillion: 33,
};
const ORDINALS: Record<string, string> = {
	one: 'first',
	two: 'second',
	three: 'third',
	five: 'fifth',
	twelve: 'twelfth',
};
const ORDINAL_SUFFIXES: Record<string, string> = { one: 'st', two: 'nd', three: 'rd' };

/** Whisper has "nineth" and so leaves "ninth" a word; kept, because its rates are what ours are compared with. */
const ordinalOf = (unit: string): string => ORDINALS[unit] ?? `${unit}${unit.endsWith('t') ? 'h' : 'th'}`;

const numberWords = function* (): Generator<[string, NumberWord]> {
	for (const word of ['o', 'oh', 'zero']) yield [word, { tag: 'zero' }];
	yield ['zeroth', { tag: 'unit', value: 0n, suffix: 'th' }];
	for (const [index, name] of UNITS.entries()) {
		const value = BigInt(index + 1);
		yield [name, { tag: 'unit', value, suffix: '' }];
		yield [name === 'six' ? 'sixes' : `${name}s`, { tag: 'unit', value, suffix: 's' }];
		yield [ordinalOf(name), { tag: 'unit', value, suffix: ORDINAL_SUFFIXES[name] ?? 'th' }];
	}
	for (const [index, name] of TENS.entries()) {
		const value = BigInt(10 * (index + 2));
		yield [name, { tag: 'ten', value, suffix: '' }];
		yield [name.replace('y', 'ies'), { tag: 'ten', value, suffix: 's' }];
		yield [name.replace('y', 'ieth'), { tag: 'ten', value, suffix: 'th' }];
	}
	for (const [name, zeros] of Object.entries(MULTIPLIERS)) {
		const value = 10n ** BigInt(zeros);
		yield [name, { tag: 'multiplier', value, suffix: '' }];
		yield [`${name}s`, { tag: 'multiplier', value, suffix: 's' }];
		yield [`${name}th`, { tag: 'multiplier', value, suffix: 'th' }];
	}
	for (const word of ['minus', 'negative']) yield [word, { tag: 'sign', symbol: '-' }];
	for (const word of ['plus', 'positive']) yield [word, { tag: 'sign', symbol: '+' }];
	for (const [name, symbol] of [
		['pound', '£'],
		['euro', '€'],
		['dollar', '$'],
		['cent', '¢'],
	] as const) {
		yield [name, { tag: 'currency', symbol }];
		yield [`${name}s`, { tag: 'currency', symbol }];
	}
	yield ['percent', { tag: 'percent' }];
	yield ['per', { tag: 'per' }];
	yield ['and', { tag: 'and' }];
	yield ['double', { tag: 'repeat', times: 2 }];
	yield ['triple', { tag: 'repeat', times: 3 }];
	yield ['point', { tag: 'point' }];
};

/** Every word that can be part of a spoken number. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(numberWords());

/** Whether a word can stand after "point", or is a plain number before "and a half". */
export const isDigitWord = (word: string): boolean => {
	const meaning = NUMBER_WORDS.get(word);
	return (
		meaning?.tag === 'zero' || ((meaning?.tag === 'unit' || meaning?.tag === 'ten') && meaning.suffix === '')
	);
};

export const isMultiplier = (word: string | undefined): boolean => {
	const meaning = word === undefined ? undefined : NUMBER_WORDS.get(word);
	return meaning?.tag === 'multiplier' && meaning.suffix === '';
};

/** The figure (or two, from ten on) that "double" and "triple" repeat. */
export const digitOf = (word: string): string | null => {
	const meaning = NUMBER_WORDS.get(word);
	if (meaning?.tag === 'zero') return '0';
	return meaning?.tag === 'unit' && meaning.suffix === '' ? String(meaning.value) : null;
};

/** Whether a word is a unit or a ten without a suffix. */
export const isPlain = (tag: 'unit' | 'ten', word: string | undefined): boolean => {
	const meaning = word === undefined ? undefined : NUMBER_WORDS.get(word);
	return meaning?.tag === tag && meaning.suffix === '';
};
