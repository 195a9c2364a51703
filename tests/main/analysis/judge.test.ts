import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../src/core/analysis/judge';
import { coveragePair, starPair } from '../../../src/core/analysis/pairs';
import { loadJudge } from '../../../src/main/analysis/judge';

const judge = await loadJudge('resources/models/judge');

const sentences = [
	'I owned the search service at a company that sells train tickets.',
	'One Friday it went down.',
	'I compared the slow queries with the last deploy and found that a migration had dropped an index.',
	'Afterward I built a dashboard and an alert that fires when the pool is almost full.',
];
const point = 'How you diagnosed it';
const pairs = sentences.map((_, index) => coveragePair(point, sentences, index));

describe('the judge', () => {
	it('gives three coverage logits and six STAR logits a pair', async () => {
		const coverage = await judge.coverage(pairs);
		const star = await judge.star(sentences.map((_, index) => starPair(sentences, index)));
		expect(coverage.map((row) => row.length)).toEqual([3, 3, 3, 3]);
		expect(star.map((row) => row.length)).toEqual([6, 6, 6, 6]);
		expect([...coverage, ...star].flat().every(Number.isFinite)).toBe(true);
	});

	it('gives a pair the same logits alone as among longer ones, in any order', async () => {
		const many: Pair[] = Array.from({ length: 21 }, (_, i) => pairs[i % 4] ?? { first: '', second: '' });
		const together = await judge.coverage(many);
		for (const [index, pair] of pairs.entries()) {
			const [alone] = await judge.coverage([pair]);
			alone?.forEach((value, c) => {
				expect(together[index]?.[c]).toBeCloseTo(value, 3);
				expect(together[index + 4]?.[c]).toBeCloseTo(value, 3);
			});
		}
	});

	it('gives nothing for nothing', async () => {
		expect(await judge.coverage([])).toEqual([]);
	});

	it('is refused where its folder lacks a file or its config is not one', async () => {
		await expect(loadJudge('resources/models/whisper-base')).rejects.toThrow();
	});
});
