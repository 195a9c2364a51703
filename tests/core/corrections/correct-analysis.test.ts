import { expect, test } from 'vitest';
import type { Analysis, Sentence } from '../../../src/core/analysis/analysis';
import { divideParts } from '../../../src/core/analysis/divide-star';
import {
	correctAnalysis,
	correctPoints,
	resettleSentences,
} from '../../../src/core/corrections/correct-analysis';
import { addCorrection } from '../../../src/core/corrections/corrections';

const word = (text: string, start: number) => ({ text, start, end: start + 1, confidence: 0.9 });
const words = ['We', 'fell.', 'I', 'fixed', 'it.', 'It', 'holds.'].map((text, i) => word(text, i));
const sentences: Sentence[] = [
	{ text: 'We fell.', from: 0, to: 2, start: 0, end: 2 },
	{ text: 'I fixed it.', from: 2, to: 5, start: 2, end: 5 },
	{ text: 'It holds.', from: 5, to: 7, start: 5, end: 7 },
];
const judged: Analysis = {
	tag: 'judged',
	sentences,
	points: [
		{
			id: 'fix',
			label: 'How you fixed it',
			state: 'not-heard',
			score: 0.1,
			probability: null,
			evidence: null,
		},
	],
	star: divideParts(sentences, ['S', 'A', 'A']),
};

test('a mark by hand stands beside that of the machine', () => {
	const points = judged.points;
	expect(correctPoints(points, [{ tag: 'point', point: 'fix', state: 'covered' }])).toEqual([
		{ ...points[0], state: 'covered', machine: 'not-heard', byHand: true },
	]);
	expect(correctPoints(points, [{ tag: 'point', point: 'gone', state: 'covered' }])).toEqual([
		{ ...points[0], machine: 'not-heard', byHand: false },
	]);
});

test('the last mark of a point holds', () => {
	const once = addCorrection([], { tag: 'point', point: 'fix', state: 'covered' });
	const twice = addCorrection(once, { tag: 'point', point: 'fix', state: 'touched' });
	expect(twice).toHaveLength(1);
	expect(correctPoints(judged.points, twice)[0]?.state).toBe('touched');
});

test('a part by hand moves the seconds and the missing parts with it', () => {
	const shown = correctAnalysis(judged, words, [{ tag: 'part', start: 5, end: 7, part: 'R' }]);
	if (shown.tag !== 'judged') throw new Error('expected judged');
	expect(shown.star).toMatchObject({
		parts: ['S', 'A', 'R'],
		seconds: { S: 2, A: 3, R: 2 },
		missing: ['T'],
		byHand: [false, false, true],
	});
});

test('sentences hold the words that are spoken in their place now', () => {
	const rewritten = [
		...words.slice(0, 2),
		{ ...word('I', 2), end: 2.2 },
		{ ...word('mended', 2.2), end: 3 },
		{ ...word('the', 3), end: 3.5 },
		{ ...word('pool.', 3.5), end: 5 },
		...words.slice(5),
	];
	const settled = resettleSentences(sentences, rewritten);
	expect(settled.map((s) => [s.from, s.to, s.text])).toEqual([
		[0, 2, 'We fell.'],
		[2, 6, 'I mended the pool.'],
		[6, 8, 'It holds.'],
	]);
});

test('an answer that was not judged is shown as it is', () => {
	expect(
		correctAnalysis({ tag: 'no-speech' }, [], [{ tag: 'point', point: 'fix', state: 'covered' }]),
	).toEqual({
		tag: 'no-speech',
	});
});
