import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Judge, Pair } from '../../../src/core/analysis/judge';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { diagnosedFailurePrompt as prompt } from '../../fixtures/prompt';
import { config } from './judge-config';
import { wordsFrom } from './words';

const transcriptOf = (text: string): Transcript => {
	const words = text === '' ? [] : wordsFrom(text);
	const end = words.at(-1)?.end ?? 0;
	const segments = words.length > 0 ? [{ start: 0, end, clarity: 'clear' as const, words }] : [];
	return { durationSeconds: 30, model: 'whisper-base', language: 'en', speech: [], segments };
};

/** Finds a point covered where the passage names its last word but one ("diagnosed", "fixed"), and all is action. */
const recordingJudge = (seen: Pair[]): Judge => ({
	config,
	coverage: async (pairs) => {
		seen.push(...pairs);
		return pairs.map(({ first, second }) =>
			second.includes(first.split(' ').at(-2) ?? '') ? [0, 0, 9] : [9, 0, 0],
		);
	},
	star: async (pairs) => {
		seen.push(...pairs);
		return pairs.map(() => [0, 0, 0, 9, 0, 0]);
	},
});

const answer = 'The shop was slow that day. I diagnosed it with a trace of one request. Then we went home.';

describe('analysis', () => {
	it('gives each point its verdict and the answer its STAR parts', async () => {
		const analysis = await analyse(transcriptOf(answer), prompt, recordingJudge([]));
		expect(analysis).toMatchObject({
			tag: 'judged',
			points: [
				{ id: 'diagnosis', state: 'covered', evidence: { sentence: 1 } },
				{ id: 'fix', state: 'not-heard', evidence: null },
			],
			star: { parts: ['A', 'A', 'A'], missing: ['S', 'T', 'R'] },
		});
	});

	it('asks the judge the very texts it was trained on', async () => {
		const seen: Pair[] = [];
		await analyse(transcriptOf(answer), prompt, recordingJudge(seen));
		const [first, second, third] = [
			'The shop was slow that day.',
			'I diagnosed it with a trace of one request.',
			'Then we went home.',
		];
		expect(seen).toEqual([
			...['How you diagnosed it', 'How you fixed it'].flatMap((label) => [
				{ first: label, second: first },
				{ first: label, second: `${first} ${second}` },
				{ first: label, second: `${second} ${third}` },
			]),
			{ first: `0 | (start) | ${second}`, second: first },
			{ first: `2 | ${first} | ${third}`, second },
			{ first: `4 | ${second} | (end)`, second: third },
		]);
	});

	it('takes no evidence from a sentence that only says the prompt again, but reads it as what came before', async () => {
		const seen: Pair[] = [];
		const read = 'How I diagnosed it and how I fixed it. We went home and slept for a long time after that.';
		const analysis = await analyse(
			transcriptOf(read),
			{ ...prompt, kind: 'system-design' },
			recordingJudge(seen),
		);
		expect(seen.map((pair) => pair.second)).toEqual([read, read]);
		expect(analysis).toMatchObject({
			points: [{ evidence: { sentence: 1 } }, { evidence: { sentence: 1 } }],
		});
	});

	it('leaves STAR out for system design', async () => {
		const seen: Pair[] = [];
		const analysis = await analyse(
			transcriptOf(answer),
			{ ...prompt, kind: 'system-design' },
			recordingJudge(seen),
		);
		expect(analysis).toMatchObject({ tag: 'judged', star: null });
		expect(seen).toHaveLength(6);
	});

	it('says that no speech was heard, and asks the judge nothing', async () => {
		const seen: Pair[] = [];
		expect(await analyse(transcriptOf(''), prompt, recordingJudge(seen))).toEqual({ tag: 'no-speech' });
		expect(seen).toEqual([]);
	});

	it('gives no verdicts for another language, and asks the judge nothing', async () => {
		const seen: Pair[] = [];
		const german = { ...transcriptOf('Wir hatten ein Problem. Ich habe es gelöst.'), language: 'de' };
		expect(await analyse(german, prompt, recordingJudge(seen))).toMatchObject({
			tag: 'other-language',
			language: 'de',
			sentences: [{ text: 'Wir hatten ein Problem.' }, { text: 'Ich habe es gelöst.' }],
		});
		expect(seen).toEqual([]);
	});

	it('calls fourteen words too short to judge, and judges fifteen', async () => {
		const words = (count: number) => transcriptOf(Array(count).fill('word').join(' '));
		const seen: Pair[] = [];
		expect(await analyse(words(14), prompt, recordingJudge(seen))).toMatchObject({
			tag: 'too-short',
			words: 14,
		});
		expect(seen).toEqual([]);
		expect(await analyse(words(15), prompt, recordingJudge(seen))).toMatchObject({ tag: 'judged' });
	});

	it('tells its progress up to 1', async () => {
		const shares: number[] = [];
		await analyse(transcriptOf(answer), prompt, recordingJudge([]), (share) => shares.push(share));
		expect(shares).toEqual([1 / 3, 2 / 3, 1]);
	});
});
