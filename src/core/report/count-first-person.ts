import { plainWord, wordSet } from './spoken';

/** How often the speaker said I and its forms, and we and its forms; `share` is that of I, null under five of both. */
export type FirstPerson = { i: number; we: number; share: number | null };

const I = wordSet("i i'm i've i'd i'll me my mine myself");
const WE = wordSet("we we're we've we'd we'll us our ours ourselves");
const FEWEST = 5;

/** English only. */
export function countFirstPerson(texts: readonly string[]): FirstPerson {
	// "US" is a country.
	const words = texts.filter((text) => !/^US\P{L}*$/u.test(text)).map(plainWord);
	const i = words.filter((word) => I.has(word)).length;
	const we = words.filter((word) => WE.has(word)).length;
	return { i, we, share: i + we < FEWEST ? null : i / (i + we) };
}
