import { isPlain } from './number-words';

/** A number so far: whole, or the figures as they were said one after another ("oh", a point). */
export type Spoken = bigint | string;

/** "twenty" + "one" -> 21, "nine" + "one" -> "91", "2000" + "eleven" -> 2011. */
export const withUnit = (value: Spoken | null, unit: bigint, previous: string | undefined): Spoken => {
	if (value === null) return unit;
	if (typeof value === 'string' || isPlain('unit', previous))
		return isPlain('ten', previous) && unit < 10n
			? `${String(value).slice(0, -1)}${unit}`
			: `${value}${unit}`;
	const room = unit < 10n ? 10n : 100n;
	return value % room === 0n ? value + unit : `${value}${unit}`;
};

/** "two hundred" + "forty" -> 240, "nineteen" + "ninety" -> "1990". */
export const withTen = (value: Spoken | null, ten: bigint): Spoken => {
	if (value === null) return ten;
	return typeof value === 'bigint' && value % 100n === 0n ? value + ten : `${value}${ten}`;
};

/** "43" + "thousand" -> 43000, "2.5" + "million" -> 2500000; null where the product is no whole number. */
export const multiplied = (value: Spoken | null, multiplier: bigint): bigint | null => {
	if (value === null) return multiplier;
	if (typeof value === 'bigint') return value - (value % 1000n) + (value % 1000n) * multiplier;
	const [whole = '', decimals = '', ...more] = value.split('.');
	const scale = 10n ** BigInt(decimals.length);
	const product = BigInt(`${whole}${decimals}`) * multiplier;
	return more.length === 0 && whole + decimals !== '' && product % scale === 0n ? product / scale : null;
};
