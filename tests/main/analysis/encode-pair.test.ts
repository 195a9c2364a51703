import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { describe, expect, it } from 'vitest';
import { encodePair, truncateLongestFirst } from '../../../src/main/analysis/encode-pair';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const judge = 'resources/models/judge';
const tokenizer = new PreTrainedTokenizer(
	readJson(`${judge}/tokenizer.json`),
	readJson(`${judge}/tokenizer_config.json`),
);
const encode = (text: string) => tokenizer.encode(text, { add_special_tokens: false });

/** Made by Hugging Face's transformers 5.24 from the same tokenizer: truncation=True, max_length=160. */
const expected: { first: string; second: string; ids: number[]; types: number[] }[] = readJson(
	'tests/fixtures/judge-encodings.json',
);

describe('a pair of texts', () => {
	it('begins with [CLS], and ends each text with [SEP]', () => {
		const { ids, types } = encodePair(
			{ first: 'the fix', second: 'a cache' },
			encode,
			{ cls: 101, sep: 102, pad: 0 },
			160,
		);
		expect(ids).toEqual([101, 1996, 8081, 102, 1037, 17053, 102]);
		expect(types).toEqual([0, 0, 0, 0, 1, 1, 1]);
	});

	for (const { first, second, ids, types } of expected) {
		it(`is encoded as by Hugging Face: ${first.slice(0, 20)} | ${second.slice(0, 20)} (${ids.length})`, () => {
			const got = encodePair({ first, second }, encode, { cls: 101, sep: 102, pad: 0 }, 160);
			expect(got).toEqual({ ids, types });
		});
	}
});

describe('truncation, longest first', () => {
	const lengths = (first: number, second: number, room: number) =>
		truncateLongestFirst(Array(first).fill(1), Array(second).fill(2), room).map((ids) => ids.length);

	it('leaves what fits', () => {
		expect(lengths(4, 6, 10)).toEqual([4, 6]);
	});
	it('cuts only the longer text while the shorter has at most half of the room', () => {
		expect(lengths(4, 20, 11)).toEqual([4, 7]);
		expect(lengths(20, 4, 11)).toEqual([7, 4]);
	});
	it('halves the room between two long texts, the longer keeping the odd token', () => {
		expect(lengths(20, 21, 11)).toEqual([5, 6]);
		expect(lengths(21, 20, 11)).toEqual([6, 5]);
	});
});
