import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectOneLine } from './expect-one-line';
import { builtCommand, runCommand } from './run-command';

const script = await builtCommand('eval-answers');
const run = (...args: string[]) => runCommand(script, args);

const folder = await mkdtemp(join(tmpdir(), 'aloud-'));
const fileOf = async (name: string, ...lines: unknown[]): Promise<string> => {
	const path = join(folder, name);
	const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
	await writeFile(path, text.join('\n'));
	return path;
};

/** To a built-in prompt, whose points the line leaves to the pack. */
const starred = {
	prompt: 'behavioral/1',
	hints: { fix: 'covered', learned: 'missed', observability: 'missed' },
	sentences: [
		{ t: 'Two years ago I owned the search service of a company that sells train tickets.', star: 'S' },
		{ t: 'I fixed it by rolling back the deploy, and then I rewrote the migration.', star: 'A' },
		{ t: 'As a result a search took 200 milliseconds in place of nine seconds.', star: 'R' },
	],
};
const unstarred = {
	prompt: 'none/1',
	points: { p1: 'time to first token', p2: 'cost per request' },
	hints: { p1: 'missed', p2: 'partial' },
	sentences: [{ t: 'We had lunch by the river and talked about the weather.', star: '-' }],
};

describe('eval:answers', () => {
	it('prints one JSON object with the measures', async () => {
		const { code, stdout } = await run(await fileOf('good.jsonl', starred, unstarred), '--json');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({
			coverage: {
				accuracy: expect.any(Number),
				macroF1: expect.any(Number),
				kappa: expect.any(Number),
				auc: expect.any(Number),
				withinAuc: 1,
				precision: expect.toBeOneOf([expect.any(Number), null]),
				recall: expect.any(Number),
			},
			star: { accuracy: 1, macroF1: 1 },
			answers: 2,
		});
	});

	it('has null for STAR where no answer is one for STAR', async () => {
		const { stdout } = await run(await fileOf('unstarred.jsonl', unstarred), '--json');
		expect(JSON.parse(stdout).star).toEqual({ accuracy: null, macroF1: null });
	});

	it('prints a table for people', async () => {
		const { code, stdout } = await run(await fileOf('one.jsonl', starred, ''));
		expect(code).toBe(0);
		expect(stdout).toMatch(/^1 answer\nCoverage/);
		expect(stdout).toMatch(/kappa +-?\d\.\d{3}\n/);
	});

	it('names file and line of a bad line, and what was expected', async () => {
		const file = await fileOf('bad.jsonl', starred, '', { ...starred, hints: { fix: 'maybe' } });
		expectOneLine(await run(file, '--json'), /bad\.jsonl:3: hints\.fix: .*covered/);
	});

	it('refuses a file that is not there, an empty one, an unknown flag, and no file', async () => {
		expectOneLine(await run('nowhere.jsonl'), /nowhere\.jsonl/);
		expectOneLine(await run(await fileOf('empty.jsonl', '')), /expected one a line/);
		expectOneLine(await run('--fast'), /Usage: npm run eval:answers/);
		expectOneLine(await run(), /Usage: npm run eval:answers/);
	});

	it('says with --help at which threshold it measures', async () => {
		expect((await run('--help')).stdout).toMatch(/threshold .*\(0\.\d+\)/s);
	});
});
