import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import type { Judge } from '../../../src/core/analysis/judge';
import type { Prompt } from '../../../src/core/prompts/pack';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { createAnalyser } from '../../../src/main/analysis/analyser';
import { loadJudge } from '../../../src/main/analysis/judge';
import { wordsFrom } from '../../core/analysis/words';

const judge = await loadJudge('resources/models/judge');

const prompt: Prompt = {
	id: 'behavioral/1',
	kind: 'behavioral',
	question: 'Tell me about a system that failed.',
	hint: 'What did you learn?',
	points: [
		{ id: 'diagnosis', label: 'How you diagnosed it', cues: [] },
		{ id: 'observability', label: 'Observability tooling you added afterward', cues: [] },
	],
};

const words =
	wordsFrom(`Last year I owned the search service of a company that sells train tickets. One Friday
it went down. It was my job to bring it back. I read the logs, etc. Then I compared the slow queries with the last
deploy and found that a migration had dropped an index. I rolled it back. After that a search took 0.2 seconds.
I learned to test migrations against real data. Afterward I built a dashboard and an alert for slow queries.`);

const transcript: Transcript = {
	durationSeconds: 60,
	model: 'whisper-base',
	language: 'en',
	speech: [{ start: 0, end: 50 }],
	segments: [{ start: 0, end: 50, clarity: 'clear', words }],
};

/** Counts the pairs that reach the judge. */
const counted = (inner: Judge) => {
	const seen: string[] = [];
	const count =
		(run: Judge['coverage']): Judge['coverage'] =>
		(pairs) => {
			seen.push(...pairs.map((pair) => JSON.stringify(pair)));
			return run(pairs);
		};
	return { seen, judge: { ...inner, coverage: count(inner.coverage), star: count(inner.star) } };
};

/** Until the judge has had nothing to do for a while. */
const untilIdle = async (seen: readonly string[]): Promise<void> => {
	for (let before = -1; before !== seen.length; ) {
		before = seen.length;
		await new Promise((resolve) => setTimeout(resolve, 400));
	}
};

/** The last digits of a score may depend on the batch it was run in. */
const rounded = (analysis: Analysis) =>
	JSON.parse(JSON.stringify(analysis, (_, v) => (typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v)));

const atOnce = rounded(await analyse(transcript, prompt, judge));

describe('the analyser', () => {
	it('comes to the same as judging the whole answer at once', async () => {
		const analyser = createAnalyser(judge);
		for (let i = 0; i < words.length; i += 7) analyser.observe(words.slice(i, i + 7), prompt);
		expect(rounded(await analyser.analyse(transcript, prompt))).toEqual(atOnce);
	});

	it('has nothing left to run at the end where all was heard before', async () => {
		const { seen, judge: inner } = counted(judge);
		const analyser = createAnalyser(inner);
		for (let i = 0; i < words.length; i += 12) analyser.observe(words.slice(i, i + 12), prompt);
		await untilIdle(seen);
		const before = seen.length;
		expect(await analyser.analyse(transcript, prompt)).toMatchObject({ tag: 'judged' });
		expect(seen.length).toBe(before);
	});

	it('has nothing left to run where the last words were foreseen at a pause', async () => {
		const { seen, judge: inner } = counted(judge);
		const analyser = createAnalyser(inner);
		analyser.observe(words.slice(0, 50), prompt);
		analyser.foresee(words.slice(50, 60), prompt);
		analyser.foresee(words.slice(50), prompt);
		await untilIdle(seen);
		const before = seen.length;
		analyser.observe(words.slice(50), prompt);
		expect(rounded(await analyser.analyse(transcript, prompt))).toEqual(atOnce);
		expect(seen.length).toBe(before);
	});

	it('forgets what was foreseen where other words came', async () => {
		const analyser = createAnalyser(judge);
		analyser.foresee(wordsFrom('I wrote the words of another answer. Nothing of it was ever said.'), prompt);
		analyser.observe(words, prompt);
		expect(rounded(await analyser.analyse(transcript, prompt))).toEqual(atOnce);
	});

	it('runs no pair twice', async () => {
		const { seen, judge: inner } = counted(judge);
		const analyser = createAnalyser(inner);
		for (let i = 0; i < words.length; i += 9) analyser.observe(words.slice(i, i + 9), prompt);
		await analyser.analyse(transcript, prompt);
		expect(new Set(seen).size).toBe(seen.length);
	});

	it('tells at the end that the judge failed, not before', async () => {
		const broken: Judge = { ...judge, coverage: () => Promise.reject(new Error('out of memory')) };
		const analyser = createAnalyser(broken);
		analyser.observe(words, prompt);
		await new Promise((resolve) => setTimeout(resolve, 10));
		await expect(analyser.analyse(transcript, prompt)).rejects.toThrow('out of memory');
	});
});
