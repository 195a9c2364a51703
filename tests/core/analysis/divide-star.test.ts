import { describe, expect, it } from 'vitest';
import type { StarPart } from '../../../src/core/analysis/analysis';
import { divideStar, smoothParts } from '../../../src/core/analysis/divide-star';
import { splitSentences } from '../../../src/core/analysis/split-sentences';
import { config } from './judge-config';
import { wordsFrom } from './words';

/** Logits that prefer a part by so much. */
const prefer = (part: StarPart, by: number): number[] => config.star.map((p) => (p === part ? by : 0));

const even = { start: Array(6).fill(0), next: Array.from({ length: 6 }, () => Array(6).fill(0)) };

describe('STAR parts', () => {
	it('are those the judge prefers where transitions cost nothing', () => {
		const logits = (['S', 'A', 'R'] as const).map((part) => prefer(part, 2));
		expect(smoothParts(logits, config)).toEqual(['S', 'A', 'R']);
		expect(smoothParts(logits, { ...config, starTransitions: even })).toEqual(['S', 'A', 'R']);
	});

	it('let a doubtful sentence go with its neighbours, and keep a sure one', () => {
		const next = even.next.map((row, from) => row.map((_, to) => (from === to ? 0 : 1.5)));
		const sticky = { ...config, starTransitions: { ...even, next } };
		const around = (middle: number[]) => [prefer('A', 4), middle, prefer('A', 4)];
		expect(smoothParts(around(prefer('R', 1)), sticky)).toEqual(['A', 'A', 'A']);
		expect(smoothParts(around(prefer('R', 6)), sticky)).toEqual(['A', 'R', 'A']);
	});

	it('weigh how an answer begins', () => {
		const start = config.star.map((part) => (part === 'S' ? 0 : 1));
		const logits = [prefer('A', 0.5), prefer('A', 3)];
		expect(smoothParts(logits, { ...config, starTransitions: { ...even, start } })).toEqual(['S', 'A']);
	});

	it('of an empty answer are none', () => {
		expect(smoothParts([], config)).toEqual([]);
	});
});

describe('STAR sections', () => {
	const sentences = splitSentences(wordsFrom('We ran a shop. It was big. I fixed it. It is fast now.'));
	const star = divideStar(
		sentences,
		(['S', 'S', 'A', 'R'] as const).map((part) => prefer(part, 5)),
		config,
	);

	it('join sentences of one part and tile the answer from its first word to its last', () => {
		expect(star.sections).toEqual([
			{ part: 'S', start: 0, end: 3.5, firstSentence: 0, lastSentence: 1 },
			{ part: 'A', start: 3.5, end: 5, firstSentence: 2, lastSentence: 2 },
			{ part: 'R', start: 5, end: 6.9, firstSentence: 3, lastSentence: 3 },
		]);
	});

	it('give the seconds of each part', () => {
		expect(star.seconds).toEqual({ '-': 0, S: 3.5, T: 0, A: 1.5, R: expect.closeTo(1.9), L: 0 });
	});

	it('tell which of S, T, A and R is missing', () => {
		expect(star.missing).toEqual(['T']);
	});
});
