import { describe, expect, it } from 'vitest';
import { startVirtualDisplay } from '../../scripts/display.mjs';
import { execute, mustExecute } from '../../scripts/setup/execute.mjs';
import { setUp } from '../../scripts/setup/set-up.mjs';
import { countTests } from '../../scripts/test-stages.mjs';

const step = (name: string, done: boolean, ran: string[], note?: string) => ({
	name,
	isDone: () => done,
	run: async () => {
		ran.push(name);
		return note;
	},
});

describe('setting up', () => {
	it('runs what is missing, in order, and says a line for each', async () => {
		const ran: string[] = [];
		const said: string[] = [];
		const steps = [step('one', false, ran, 'a note'), step('two', true, ran), step('three', false, ran)];
		await setUp(steps, (line) => said.push(line));
		expect(ran).toEqual(['one', 'three']);
		expect(said).toEqual(['one ...', '  a note, 0 s', 'three ...', '  0 s']);
	});

	it('says nothing where all is there', async () => {
		const said: string[] = [];
		await setUp([step('one', true, [])], (line) => said.push(line));
		expect(said).toEqual([]);
	});

	it('stops at the first step that fails', async () => {
		const ran: string[] = [];
		const failing = { name: 'one', isDone: () => false, run: () => Promise.reject(new Error('no network')) };
		await expect(setUp([failing, step('two', false, ran)], () => {})).rejects.toThrow('no network');
		expect(ran).toEqual([]);
	});
});

describe('running a program', () => {
	it('gives its code and what it printed', async () => {
		const script = "console.log('out'); console.error('err'); process.exit(3)";
		expect(await execute(process.execPath, ['-e', script])).toEqual({
			code: 3,
			stdout: 'out\n',
			stderr: 'err\n',
		});
	});

	it('ends one that takes too long', async () => {
		const result = await execute(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
			timeoutSeconds: 1,
		});
		expect(result).toMatchObject({ code: -1, stderr: 'no end after 1 s' });
	});

	it('is no crash where the program does not exist', async () => {
		expect(await execute('no-such-program', [])).toMatchObject({ code: -1 });
	});

	it('fails with the last lines that it printed', async () => {
		const script = "console.error('the disk is full'); process.exit(1)";
		await expect(mustExecute(process.execPath, ['-e', script])).rejects.toThrow('the disk is full');
	});
});

describe('counting tests', () => {
	const file = (status: string, ...tests: string[]) => ({
		status,
		assertionResults: tests.map((test) => ({ status: test })),
	});

	it.each([
		['all passed', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0 }],
		['two failed', [file('failed', 'failed', 'passed', 'failed')], 1, { passed: 1, failed: 2 }],
		[
			'a file that can not be loaded is one',
			[file('passed', 'passed'), file('failed')],
			1,
			{ passed: 1, failed: 1 },
		],
		['an error outside of any test is one', [file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
	])('%s', (_, testResults, exitCode, counts) => {
		const numPassedTests = testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.filter(({ status }) => status === 'passed').length;
		expect(countTests({ numPassedTests, testResults }, exitCode)).toEqual(counts);
	});
});

it.runIf(process.platform === 'linux')('every virtual display has a number of its own', async () => {
	const one = await startVirtualDisplay();
	const other = await startVirtualDisplay();
	expect(one.name).toMatch(/^:\d+$/);
	expect(other.name).not.toBe(one.name);
	one.stop();
	other.stop();
});
