import { describe, expect, it } from 'vitest';
import type { Analysis, PointVerdict, Sentence, Star } from '../../../src/core/analysis/analysis';
import type { Prompt } from '../../../src/core/prompts/pack';
import type { Delivery, Wording } from '../../../src/core/report/measure-delivery';
import type { Report } from '../../../src/core/report/report';
import { suggestNext } from '../../../src/core/report/suggest-next';
import { failurePrompt as prompt } from '../../fixtures/prompt';

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
	pace: {
		window: 15,
		points: [
			{ at: 10, wordsPerMinute: 150 },
			{ at: 12, wordsPerMinute: 230 },
			{ at: 14, wordsPerMinute: null },
			{ at: 30, wordsPerMinute: 80 },
		],
	},
	wording: {
		fillers: [],
		repeats: [],
		numbers: [{ text: '200', start: 95, end: 96 }],
		firstPerson: { i: 10, we: 3, share: 10 / 13 },
	},
};
const timing: Report['timing'] = {
	total: 100,
	speaking: 90,
	firstWord: 1,
	pauses: [],
	words: 210,
	wordsPerMinute: 140,
};
const heard: PointVerdict = {
	id: 'fix',
	label: 'How you fixed it',
	state: 'covered',
	score: 1,
	probability: null,
	evidence: { start: 40, end: 44, sentence: 2, quote: 'I rolled it back.' },
};
const sentences: Sentence[] = [
	{ text: 'We sold tickets.', from: 0, to: 3, start: 0, end: 20 },
	{ text: 'It was my task.', from: 3, to: 7, start: 20, end: 30 },
	{ text: 'We rolled it back.', from: 7, to: 11, start: 30, end: 90 },
	{ text: 'It fell by 200.', from: 11, to: 15, start: 90, end: 100 },
];
type Changes = {
	star?: Partial<Star>;
	points?: PointVerdict[];
	timing?: Partial<Report['timing']>;
	wording?: Partial<Wording>;
};
const stepsFor = (changes: Changes, of: Prompt = prompt) =>
	suggestNext(
		{
			prompt: prompt.id,
			timing: { ...timing, ...changes.timing },
			analysis: {
				tag: 'judged',
				sentences,
				points: changes.points ?? [heard],
				star: of.kind === 'behavioral' ? { ...star, ...changes.star } : null,
			},
		},
		{ ...delivery, wording: delivery.wording && { ...delivery.wording, ...changes.wording } },
		of,
		120,
	);
const textsFor = (changes: Changes) => stepsFor(changes).map(({ text }) => text);
const without = (part: 'S' | 'T' | 'A' | 'R') => ({
	missing: [part],
	seconds: { ...star.seconds, [part]: 0 },
});
const unheard: PointVerdict = { ...heard, state: 'not-heard', evidence: null };

describe('what to do next', () => {
	it('is nothing where no measure calls for it', () => {
		expect(stepsFor({})).toEqual([]);
	});

	it('says that no point was heard', () => {
		expect(stepsFor({ points: [unheard, unheard] })).toEqual([
			{
				text: 'None of the 2 points was heard in 1:40: say in your first sentence what you will answer.',
				at: 0,
			},
		]);
		expect(stepsFor({ points: [unheard, heard] })).toEqual([]);
	});

	it.each([
		['R', 'No result heard in 90 seconds: say what changed, with a number.'],
		['A', 'No action heard in 40 seconds: say what you did, step by step.'],
		['T', 'No task heard in 90 seconds: say in one sentence what was yours to do.'],
		['S', 'No situation heard in 80 seconds: say in a sentence or two where this was and what was wrong.'],
	] as const)('names a missing part: %s', (part, text) => {
		expect(stepsFor({ star: without(part) })[0]).toEqual({ text, at: null });
	});

	it('gives the seconds and the moment of a short result', () => {
		const seconds = { '-': 9, S: 20, T: 10, A: 75, R: 4, L: 0 };
		const numbers = [{ text: '200', start: 25, end: 26 }];
		expect(stepsFor({ star: { seconds }, wording: { numbers } })).toEqual([
			{ text: 'The result took 4 of 118 seconds: say what changed, with a number.', at: 90 },
		]);
		expect(textsFor({ star: { seconds } })).toEqual([
			'The result took 4 of 118 seconds: say more of what changed.',
		]);
	});

	it('gives the share of a long situation', () => {
		expect(stepsFor({ star: { seconds: { ...star.seconds, S: 60, A: 20 } } })).toEqual([
			{ text: 'The situation took 60 of 100 seconds: a fifth is usual.', at: 0 },
		]);
	});

	it('asks for one’s own part, at an action that only “we” did', () => {
		expect(stepsFor({ wording: { firstPerson: { i: 2, we: 14, share: 1 / 8 } } })).toEqual([
			{ text: '“We” 14 times and “I” 2 times: say which part was yours.', at: 30 },
		]);
		expect(stepsFor({ wording: { firstPerson: { i: 8, we: 14, share: 8 / 22 } } })).toEqual([]);
	});

	it('asks for a number where none was said, in the result', () => {
		expect(stepsFor({ wording: { numbers: [] } })).toEqual([
			{ text: 'No number heard in 210 words: say how much, how many or how long.', at: 90 },
		]);
	});

	it('asks for a sentence of its own where a point was only touched', () => {
		expect(stepsFor({ points: [{ ...heard, state: 'touched' }] })).toEqual([
			{
				text: 'Not sure that this was said, “How you fixed it”: listen, and give it a sentence of its own if it was not.',
				at: 40,
			},
		]);
	});

	it('points at the moment when the target was reached, once it is half as long again', () => {
		expect(stepsFor({ timing: { total: 200 } })).toEqual([
			{ text: 'You took 3:20, and aim for 2:00: decide what could be left out from here on.', at: 120 },
		]);
		expect(stepsFor({ timing: { total: 170 } })).toEqual([]);
	});

	it('points at the fastest or the slowest stretch', () => {
		expect(stepsFor({ timing: { wordsPerMinute: 200 } })).toEqual([
			{ text: '200 words a minute, 120 to 170 are usual: slow down, here most of all.', at: 4.5 },
		]);
		expect(stepsFor({ timing: { wordsPerMinute: 90 } })).toEqual([
			{ text: '90 words a minute, 120 to 170 are usual: a little faster is easier to follow.', at: 22.5 },
		]);
		expect(stepsFor({ timing: { wordsPerMinute: 185 } })).toEqual([]);
	});

	it('points at the longest pause, from four seconds on', () => {
		const pauses = [
			{ start: 30, end: 33 },
			{ start: 50, end: 54.2 },
		];
		expect(stepsFor({ timing: { pauses } })).toEqual([
			{ text: 'A pause of 4.2 seconds: have the sentence after it ready.', at: 50 },
		]);
		expect(stepsFor({ timing: { pauses: pauses.slice(0, 1) } })).toEqual([]);
	});

	it('counts fillers where they are many, and points at the most frequent', () => {
		const filler = (text: string, start: number) => ({ text, start, end: start + 0.3 });
		const fillers = [
			filler('um', 3),
			filler('You know', 8),
			...[20, 40, 60, 80].map((at) => filler('you know', at)),
		];
		expect(stepsFor({ wording: { fillers } })).toEqual([
			{
				text: 'At least 6 fillers in 90 seconds of speaking, “you know” most often: a short silence does the same.',
				at: 8,
			},
		]);
		expect(stepsFor({ wording: { fillers: fillers.slice(0, 5) } })).toEqual([]);
	});

	it('is at most three sentences, what was answered before how it was spoken', () => {
		const texts = textsFor({
			star: { missing: ['T'], seconds: { ...star.seconds, T: 0, R: 2 } },
			timing: { wordsPerMinute: 60, pauses: [{ start: 30, end: 40 }] },
			wording: { firstPerson: { i: 0, we: 9, share: 0 }, numbers: [] },
		});
		expect(texts.map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
			'The result took',
			'“We” 9 times',
			'No number heard',
		]);
	});

	it('for a design says nothing of STAR, of “I” and of numbers', () => {
		const design: Prompt = { ...prompt, kind: 'system-design' };
		expect(stepsFor({ wording: { numbers: [], firstPerson: null } }, design)).toEqual([]);
	});

	it('is nothing where there is too little to measure', () => {
		const analyses: Analysis[] = [{ tag: 'no-speech' }, { tag: 'too-short', words: 6, sentences: [] }];
		for (const analysis of analyses) {
			const report: Report = { prompt: prompt.id, timing: { ...timing, wordsPerMinute: 300 }, analysis };
			expect(suggestNext(report, delivery, prompt, 120)).toEqual([]);
		}
	});

	it('is about the time alone where the words were not judged', () => {
		const analysis: Analysis = { tag: 'other-language', language: 'de', sentences: [] };
		const report: Report = { prompt: prompt.id, timing: { ...timing, wordsPerMinute: 300 }, analysis };
		expect(suggestNext(report, { ...delivery, wording: null }, prompt, 120)).toHaveLength(1);
	});

	it('never praises', () => {
		const all = [
			stepsFor({ points: [unheard, unheard], star: without('R') }),
			stepsFor({ star: without('A'), wording: { numbers: [] }, timing: { total: 300, wordsPerMinute: 220 } }),
		].flat();
		expect(all.length).toBeGreaterThan(4);
		for (const { text } of all) expect(text).not.toMatch(/good|great|well done|nice|excellent|!/i);
	});
});
