import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixtures/fixture';
import { expectOneLine } from './expect-one-line';
import { builtCommand, runCommand } from './run-command';

const script = await builtCommand('check');
const run = (...args: string[]) => runCommand(script, args);

const MINUTES = 5 * 60_000;

async function termsFile(text: string): Promise<string> {
	const file = join(await mkdtemp(join(tmpdir(), 'aloud-')), 'terms.txt');
	writeFileSync(file, text);
	return file;
}

describe('check on a spoken answer', () => {
	it('prints one JSON object: transcript, points, STAR that tiles the answer, timing', {
		timeout: MINUTES,
	}, async () => {
		const ran = await run(fixture('star'), '--prompt', 'behavioral/1', '--json');
		expect(ran).toMatchObject({ code: 0 });
		expect(ran.stdout.trim().split('\n')).toHaveLength(1);
		const report = JSON.parse(ran.stdout);
		expect(Object.keys(report)).toEqual([
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
		expect(report).toMatchObject({ prompt: 'behavioral/1', outcome: 'judged' });
		expect(report.durationSeconds).toBeCloseTo(79, -1);
		expect(report.transcript.text).toMatch(/rolling back the deploy/);
		expect(report.points.map((p: { id: string }) => p.id)).toEqual([
			'diagnosis',
			'fix',
			'learned',
			'observability',
		]);
		expect(report.points.find((p: { id: string }) => p.id === 'fix')).toMatchObject({ state: 'covered' });
		const { words } = report.transcript;
		const { sections, seconds } = report.star;
		expect(sections[0].start).toBe(words[0].start);
		expect(sections.at(-1).end).toBe(words.at(-1).end);
		for (const [index, section] of sections.slice(1).entries())
			expect(section.start).toBe(sections[index].end);
		for (const part of ['S', 'T', 'A', 'R', 'L']) expect(seconds[part]).toBeGreaterThan(0);
		expect(report.timing).toMatchObject({ total: report.durationSeconds, words: words.length });
	});

	it('prints text for people without --json', { timeout: MINUTES }, async () => {
		const ran = await run(fixture('short'), '--prompt', 'behavioral/1');
		expect(ran).toMatchObject({ code: 0 });
		expect(ran.stdout).toMatch(/^Tell me about a system you built that failed in production/);
		expect(ran.stdout).toMatch(/Time per answer 0:0\d/);
		expect(ran.stdout).toMatch(/Too short to judge: 1[0-4] words\./);
	});

	it('says of silence that no speech was heard, with every key there', { timeout: MINUTES }, async () => {
		const ran = await run(fixture('silence'), '--prompt', 'behavioral/3', '--json');
		expect(ran).toMatchObject({ code: 0 });
		expect(JSON.parse(ran.stdout)).toMatchObject({
			outcome: 'no-speech',
			durationSeconds: 10,
			transcript: { text: '', words: [] },
			star: null,
			timing: { total: 10, speaking: 0, firstWord: null, pauses: [], words: 0, wordsPerMinute: null },
		});
		const states = JSON.parse(ran.stdout).points.map((p: { state: string }) => p.state);
		expect(states).toEqual(['not-heard', 'not-heard', 'not-heard', 'not-heard']);
	});
});

describe('check --terms', () => {
	it('spells the terms of the file as they stand there, and says what was heard', {
		timeout: MINUTES,
	}, async () => {
		const terms = await termsFile('WithinADay\nZorbix');
		const ran = await run(fixture('short'), '--prompt', 'behavioral/1', '--terms', terms, '--json');
		expect(ran).toMatchObject({ code: 0 });
		const { words } = JSON.parse(ran.stdout).transcript;
		expect(words.at(-1)).toMatchObject({ text: 'WithinADay.', heard: 'within a day.' });
	});

	it('refuses a list with an error in one line, and a file that is not there', async () => {
		const long = await termsFile('Zorbix\na term of five words');
		const words = /terms\.txt: “a term of five words” has more than 3 words/;
		expectOneLine(await run(fixture('short'), '--prompt', 'behavioral/1', '--terms', long), words);
		const missing = await run(fixture('short'), '--prompt', 'behavioral/1', '--terms', 'nowhere.txt');
		expectOneLine(missing, /nowhere\.txt: expected a text file/);
	});
});

describe('check refuses in one line', () => {
	it('a file that is not there', async () => {
		expectOneLine(await run('nowhere.wav', '--prompt', 'behavioral/1'), /nowhere\.wav/);
	});

	it('a folder', async () => {
		expectOneLine(await run('tests', '--prompt', 'behavioral/1'), /tests/);
	});

	it('a file that is no WAV', async () => {
		const file = join(await mkdtemp(join(tmpdir(), 'aloud-')), 'notes.wav');
		writeFileSync(file, 'these are notes');
		expectOneLine(await run(file, '--prompt', 'behavioral/1'), /notes\.wav: .*WAV/);
	});

	it('an unknown prompt, naming the nearest', async () => {
		const ran = await run(fixture('short'), '--prompt', 'behavioural/1');
		expectOneLine(ran, /no prompt behavioural\/1.*behavioral\/1/);
	});

	it('an unknown flag, a missing prompt, a second file', async () => {
		const usage = /Usage: npm run check -- answer\.wav --prompt behavioral\/1 \[--terms FILE\] \[--json\]/;
		expectOneLine(await run('a.wav', '--prompt', 'behavioral/1', '--loud'), usage);
		expectOneLine(await run('a.wav'), usage);
		expectOneLine(await run('a.wav', '--prompt'), usage);
		expectOneLine(await run('a.wav', 'b.wav', '--prompt', 'behavioral/1'), usage);
	});
});
