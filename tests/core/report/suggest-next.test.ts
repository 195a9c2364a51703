import { describe, expect, it } from 'vitest';
import type { Star } from '../../../src/core/analysis/analysis';
import type { Prompt } from '../../../src/core/prompts/pack';
import type { Delivery } from '../../../src/core/report/measure-delivery';
import type { Report } from '../../../src/core/report/report';
import { followUpQuestions, suggestNext } from '../../../src/core/report/suggest-next';

const prompt: Prompt = {
	id: 'behavioral/1',
	kind: 'behavioral',
	question: 'What failed?',
	hint: 'Say how you found it.',
	points: [{ id: 'fix', label: 'How you fixed it', cues: [] }],
};
const star: Star = {
	parts: ['S', 'T', 'A', 'R'],
	sections: [
		{ part: 'S', start: 0, end: 20, firstSentence: 0, lastSentence: 0 },
		{ part: 'T', start: 20, end: 30, firstSentence: 1, lastSentence: 1 },
		{ part: 'A', start: 30, end: 90, firstSentence: 2, lastSentence: 2 },
		{ part: 'R', start: 90, end: 100, firstSentence: 3, lastSentence: 3 },
	],
	seconds: { '-': 0, S: 20, T: 10, A: 60, R: 10, L: 0 },
	missing: [],
};
const delivery: Delivery = {
	fillers: [],
	firstPerson: { i: 10, we: 3 },
	numbers: [{ text: '200', start: 95, end: 96 }],
	pace: [
		{ start: 0, end: 20, wordsPerMinute: 150 },
		{ start: 10, end: 30, wordsPerMinute: 230 },
	],
};
const timing: Report['timing'] = {
	total: 100,
	speaking: 90,
	firstWord: 1,
	pauses: [],
	words: 210,
	wordsPerMinute: 140,
};
const stepsFor = (changes: {
	star?: Partial<Star>;
	timing?: Partial<Report['timing']>;
	delivery?: Partial<Delivery>;
}) =>
	suggestNext(
		{
			prompt: prompt.id,
			timing: { ...timing, ...changes.timing },
			analysis: { tag: 'judged', sentences: [], points: [], star: { ...star, ...changes.star } },
		},
		{ ...delivery, ...changes.delivery },
		prompt,
	);

describe('what to do next', () => {
	it('is nothing where nothing was measured that calls for it', () => {
		expect(stepsFor({})).toEqual([]);
	});

	it('names a missing part', () => {
		expect(stepsFor({ star: { missing: ['R'], seconds: { ...star.seconds, R: 0 } } })).toEqual([
			{ text: 'No result heard: say what changed, with a number.', at: null },
		]);
	});

	it('gives the seconds and the moment of a short result', () => {
		expect(stepsFor({ star: { seconds: { '-': 9, S: 20, T: 10, A: 66, R: 4, L: 0 } } })).toEqual([
			{ text: 'The result took 4 of 100 seconds: say what changed, with a number.', at: 90 },
		]);
	});

	it('gives the share of a long situation', () => {
		expect(stepsFor({ star: { seconds: { ...star.seconds, S: 60, A: 20 } } })).toEqual([
			{ text: 'The situation took 60 of 100 seconds: a fifth is usual.', at: 0 },
		]);
	});

	it('asks for a number where none was said, and for one’s own part where all is "we"', () => {
		expect(stepsFor({ delivery: { numbers: [], firstPerson: { i: 2, we: 14 } } }).map((s) => s.text)).toEqual(
			[
				'No number heard: say how much, how many or how long.',
				'“We” 14 times and “I” 2 times: say which part was yours.',
			],
		);
	});

	it('points at the fastest stretch and at the longest pause', () => {
		const pauses = [
			{ start: 30, end: 33 },
			{ start: 50, end: 54.2 },
		];
		expect(stepsFor({ timing: { wordsPerMinute: 200, pauses } })).toEqual([
			{ text: '200 words a minute, 120 to 170 are usual: slow down.', at: 10 },
			{ text: 'A pause of 4.2 seconds: know your next sentence here.', at: 50 },
		]);
	});

	it('is never more than three sentences', () => {
		const pauses = [{ start: 30, end: 40 }];
		const all = stepsFor({
			star: { missing: ['S', 'T', 'R', 'A'] },
			timing: { wordsPerMinute: 60, pauses },
			delivery: { firstPerson: { i: 0, we: 9 } },
		});
		expect(all).toHaveLength(3);
		expect(all[0]?.text).toMatch(/^No result heard/);
	});

	it('is nothing where the answer was not judged', () => {
		const report: Report = { prompt: prompt.id, timing, analysis: { tag: 'no-speech' } };
		expect(suggestNext(report, delivery, prompt)).toEqual([]);
	});
});

it('points that were not heard are asked as questions', () => {
	const point = (label: string, state: 'not-heard' | 'touched' = 'not-heard') => ({
		id: 'p',
		label,
		state,
		score: 0,
		evidence: null,
	});
	const labels = ['How you fixed it', 'LLM-as-judge', 'Rollout strategy', 'A concrete quality number'];
	expect(followUpQuestions([...labels.map((l) => point(l)), point('User study', 'touched')])).toEqual(
		[
			'Could you say how you fixed it?',
			'What about LLM-as-judge?',
			'What about rollout strategy?',
			'What about a concrete quality number?',
		].map((question) => ({ point: 'p', question })),
	);
});
