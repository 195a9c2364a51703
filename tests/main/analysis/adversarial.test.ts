import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyse } from '../../../src/core/analysis/analyse';
import { type Analysis, analysisSchema, type PointState } from '../../../src/core/analysis/analysis';
import { promptsOf } from '../../../src/core/prompts/pack';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { loadJudge } from '../../../src/main/analysis/judge';
import { readPacks } from '../../../src/main/prompts/read-packs';
import { wordsFrom } from '../../core/analysis/words';

/**
 * Answers made to fool the judge, with what each must give. Points that aren't named are free. What today's judge gets
 * wrong stands in adversarial-failures.txt, line by line: a new failure fails the test, and so does a line that no
 * longer belongs there (vitest -u writes the list anew: read its diff).
 */
const answerSchema = z.object({
	id: z.string(),
	kind: z.string(),
	prompt: z.string(),
	text: z.string(),
	outcome: z.enum(['judged', 'too-short', 'no-speech']),
	points: z.record(z.string(), z.enum(['at-most-touched', 'not-heard', 'covered'])),
});
type Answer = z.infer<typeof answerSchema>;
type Expected = Answer['points'][string];

const answers = readFileSync('tests/fixtures/adversarial.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line) => answerSchema.parse(JSON.parse(line)));
const prompts = promptsOf((await readPacks({ builtIn: 'resources/prompts' })).packs);
const judge = await loadJudge('resources/models/judge');

const promptOf = (id: string) => {
	const prompt = prompts.find((p) => p.id === id);
	if (!prompt) throw new Error(`no prompt ${id}`);
	return prompt;
};

const transcriptOf = (text: string): Transcript => {
	const words = text === '' ? [] : wordsFrom(text);
	const end = words.at(-1)?.end ?? 0;
	const segments = words.length > 0 ? [{ start: 0, end, clarity: 'clear' as const, words }] : [];
	return { durationSeconds: end, model: 'none', language: 'en', speech: [], segments };
};

const holds = (expected: Expected, state: PointState): boolean =>
	expected === 'at-most-touched' ? state !== 'covered' : state === expected;

const failuresOf = ({ id, points }: Answer, analysis: Analysis): string[] =>
	analysis.tag !== 'judged'
		? []
		: Object.entries(points).flatMap(([point, expected]) => {
				const state = analysis.points.find((p) => p.id === point)?.state;
				if (state === undefined) throw new Error(`${id}: no point ${point}`);
				return holds(expected, state) ? [] : [`${id} ${point}: ${state}, must be ${expected}`];
			});

describe('answers made to fool the judge', () => {
	it('are at least sixty, of every kind', () => {
		expect(answers.length).toBeGreaterThanOrEqual(60);
		expect([...new Set(answers.map((a) => a.kind))]).toHaveLength(10);
	});

	it('give what they must, but for the failures that are listed', { timeout: 300_000 }, async () => {
		const failures: string[] = [];
		for (const answer of answers) {
			const analysis = await analyse(transcriptOf(answer.text), promptOf(answer.prompt), judge);
			expect(analysisSchema.safeParse(analysis).success, answer.id).toBe(true);
			expect(analysis.tag, answer.id).toBe(answer.outcome);
			failures.push(...failuresOf(answer, analysis));
		}
		const named = answers.flatMap((a) => Object.keys(a.points)).length;
		const list = [`${failures.length} of ${named} points`, ...failures, ''].join('\n');
		await expect(list).toMatchFileSnapshot('../../fixtures/adversarial-failures.txt');
	});
});
