import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { describeReport } from '../../../src/core/report/describe-report';
import { clock } from '../../../src/core/report/plain-text';
import type { Report } from '../../../src/core/report/report';
import { reportJson } from '../../../src/core/report/report-json';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { diagnosedFailurePrompt as prompt } from '../../fixtures/prompt';
import { wordsFrom } from '../analysis/words';

const timing: Report['timing'] = {
	total: 75,
	speaking: 61.2,
	firstWord: 1.25,
	pauses: [{ start: 20, end: 23 }],
	words: 140,
	wordsPerMinute: 137.3,
};
const judged: Analysis = {
	tag: 'judged',
	sentences: [],
	points: [
		{
			id: 'diagnosis',
			label: 'How you diagnosed it',
			state: 'covered',
			score: 0.9,
			probability: 0.72,
			evidence: { start: 12, end: 15, sentence: 1, quote: 'I read the logs.' },
		},
		{
			id: 'fix',
			label: 'How you fixed it',
			state: 'not-heard',
			score: 0.1,
			probability: 0.2,
			evidence: null,
		},
	],
	star: {
		parts: ['S', 'A'],
		sections: [
			{ part: 'S', start: 1, end: 16, firstSentence: 0, lastSentence: 0 },
			{ part: 'A', start: 16, end: 61, firstSentence: 1, lastSentence: 1 },
		],
		seconds: { '-': 0, S: 15, T: 0, A: 45, R: 0, L: 0 },
		missing: ['T', 'R'],
	},
};
const words = wordsFrom('Um, we were slow. I read 200 logs.');
const transcript: Transcript = {
	durationSeconds: 75,
	model: 'm',
	language: 'en',
	speech: [{ start: 0, end: 4 }],
	segments: [{ start: 0, end: 4, clarity: 'clear', words }],
};
const textOf = (analysis: Analysis): string =>
	describeReport({ prompt: prompt.id, timing, analysis }, prompt, transcript, 120);

describe('the report as text', () => {
	it('leads with the time per answer', () => {
		expect(textOf(judged)).toContain('Time per answer 1:15, speaking 1:01\nFirst word after 1.3 s\n');
		expect(textOf(judged)).toContain('Pauses over 2.5 s: 3.0 s at 0:20\nPace 137 words a minute of speaking');
	});

	it('shows each point with its quote and moment', () => {
		expect(textOf(judged)).toContain('Hint points: 1 of 2 likely covered');
		expect(textOf(judged)).toMatch(
			/likely covered +How you diagnosed it \(70 %\)\n +0:12 “I read the logs\.”/,
		);
		expect(textOf(judged)).toMatch(/not heard +How you fixed it\n/);
	});

	it('gives STAR in seconds and says what is missing', () => {
		expect(textOf(judged)).toMatch(/Situation +0:15 {2}25 %\n +Action +0:45 {2}75 %/);
		expect(textOf(judged)).toContain('No task heard.\n  No result heard.');
	});

	it('claims nothing where there is nothing to judge', () => {
		expect(textOf({ tag: 'no-speech' })).toContain('No speech heard.');
		expect(textOf({ tag: 'too-short', words: 1, sentences: [] })).toContain('Too short to judge: 1 word.');
		expect(textOf({ tag: 'no-speech' })).not.toContain('Hint points');
	});

	it('tells how it was spoken, and what to do next', () => {
		expect(textOf(judged)).toContain('Fillers: at least 1 (Um 0:00)');
		expect(textOf(judged)).toContain('“I”: 1, “we”: 1\n  Numbers: 200 0:03');
		expect(textOf(judged)).toContain('No result heard in 60 seconds: say what changed, with a number.');
		expect(textOf(judged)).toContain('They may ask: You did not say how you fixed it: how did you?');
	});

	it('says where the audio was unclear', () => {
		const unclear = transcript.segments.map((segment) => ({ ...segment, clarity: 'unclear' as const }));
		const report = { prompt: prompt.id, timing, analysis: judged };
		expect(describeReport(report, prompt, { ...transcript, segments: unclear }, 120)).toContain(
			'Unclear audio from 0:00 to 0:04: the words there may be wrong.',
		);
		expect(textOf(judged)).not.toContain('Unclear');
	});

	it('breaks long quotes into lines of at most 100 characters', () => {
		const long = structuredClone(judged);
		const evidence = long.tag === 'judged' ? long.points[0]?.evidence : null;
		if (evidence) evidence.quote = 'some words '.repeat(40).trim();
		expect(
			Math.max(
				...textOf(long)
					.split('\n')
					.map((line) => line.length),
			),
		).toBeLessThanOrEqual(100);
	});
});

it('seconds read as minutes and seconds', () => {
	expect([0, 59.4, 59.6, 605].map(clock)).toEqual(['0:00', '0:59', '1:00', '10:05']);
});

describe('the report as JSON', () => {
	const silent: Transcript = { ...transcript, speech: [], segments: [] };
	const json = (analysis: Analysis) =>
		reportJson({ prompt: prompt.id, timing, analysis }, prompt, silent, 120);

	it('has every key, judged or not', () => {
		for (const analysis of [judged, { tag: 'no-speech' } as const]) {
			expect(Object.keys(json(analysis))).toEqual([
				'prompt',
				'outcome',
				'durationSeconds',
				'transcript',
				'points',
				'star',
				'timing',
				'delivery',
				'next',
				'followUps',
			]);
		}
	});

	it('has all points as not heard where nothing was said', () => {
		expect(json({ tag: 'no-speech' })).toMatchObject({
			outcome: 'no-speech',
			points: [
				{ id: 'diagnosis', state: 'not-heard', score: 0, probability: null, evidence: null },
				{ id: 'fix', state: 'not-heard', score: 0, probability: null, evidence: null },
			],
			star: null,
			transcript: { text: '', words: [] },
			delivery: { pace: { window: 15, points: [] }, wording: { fillers: [], numbers: [] } },
			next: [],
			followUps: [],
		});
	});
});
