import type { Pair } from '../../core/analysis/judge';

/** What the tokenizer gives for one text, without special tokens. */
export type Encode = (text: string) => readonly number[];
export type SpecialTokens = { cls: number; sep: number; pad: number };

/** One input row: [CLS] first [SEP] second [SEP]; types are 0 up to the first [SEP] and 1 after it. */
export type EncodedPair = { ids: number[]; types: number[] };

/**
 * Encodes a pair as Hugging Face's fast BERT tokenizer does with truncation=True. transformers.js cuts the end of
 * the whole row (and its last [SEP]) instead, hence our own.
 */
export function encodePair(
	pair: Pair,
	encode: Encode,
	special: SpecialTokens,
	maxTokens: number,
): EncodedPair {
	const [first, second] = truncateLongestFirst(encode(pair.first), encode(pair.second), maxTokens - 3);
	return {
		ids: [special.cls, ...first, special.sep, ...second, special.sep],
		types: [...Array(first.length + 2).fill(0), ...Array(second.length + 1).fill(1)],
	};
}

/** `longest_first` of the tokenizers library: the shorter text keeps what it has up to half of the room. */
export function truncateLongestFirst(
	first: readonly number[],
	second: readonly number[],
	room: number,
): [readonly number[], readonly number[]] {
	if (first.length + second.length <= room) return [first, second];
	const shorter = Math.min(first.length, second.length);
	const small = Math.min(shorter, Math.floor(room / 2));
	const large = room - small;
	return first.length > second.length
		? [first.slice(0, large), second.slice(0, small)]
		: [first.slice(0, small), second.slice(0, large)];
}
