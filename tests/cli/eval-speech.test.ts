import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sounds } from '../fixtures/sounds';
import { speakWithWords } from '../fixtures/speak';
import { encodeWav } from '../fixtures/wav';
import { builtCommand, runCommand } from './run-command';

const SENTENCE = 'The pager went off at night, and I read the error logs for twenty five minutes.';

let script: string;
let folder: string;
const evalSpeech = (...args: string[]) => runCommand(script, args);
const writeManifest = (...lines: string[]) =>
	writeFile(join(folder, 'manifest.tsv'), `${lines.join('\n')}\n`);

beforeAll(async () => {
	script = await builtCommand('eval-speech');
	folder = await mkdtemp(join(tmpdir(), 'eval-speech-'));
	await writeFile(join(folder, 'said.wav'), encodeWav(speakWithWords(SENTENCE).samples));
	await writeFile(join(folder, 'silence.wav'), encodeWav(sounds.silence(3)));
	await writeFile(join(folder, 'song.wav'), 'ID3 and no sound at all');
});
afterAll(() => rm(folder, { recursive: true }));

const fileSchema = z.strictObject({
	file: z.string(),
	wer: z.number(),
	substitutions: z.number().int(),
	deletions: z.number().int(),
	insertions: z.number().int(),
	seconds: z.number(),
	took: z.number(),
});
const measuredSchema = z.strictObject({ wer: z.number(), files: z.array(fileSchema) });

describe('eval:speech over a spoken sentence and silence', () => {
	test('with --json writes one object and nothing else, and tells wrong references from right ones', async () => {
		await writeManifest(
			'file\tspeaker\treference',
			`said.wav\tflite\t${SENTENCE}`,
			'said.wav\tflite\tthe pager went off',
			'silence.wav\tnobody\t',
		);
		const { code, stdout } = await evalSpeech(folder, '--json');
		expect(code).toBe(0);
		const { wer, files } = measuredSchema.parse(JSON.parse(stdout));
		expect(files.map(({ file }) => file)).toEqual(['said.wav', 'said.wav', 'silence.wav']);
		const [right, cut, silence] = files;
		expect(right?.wer).toBeLessThan(0.15);
		expect(cut?.insertions).toBeGreaterThanOrEqual(9);
		expect(silence).toMatchObject({ wer: 0, seconds: 3, insertions: 0 });
		const errors = files.reduce((sum, one) => sum + one.substitutions + one.deletions + one.insertions, 0);
		/** The sentence has 15 words once "twenty five" is 25. */
		expect(wer).toBeCloseTo(errors / (15 + 4), 10);
		for (const one of files) expect(one.took).toBeGreaterThan(0);
	});

	test('without it prints a line for each file and the total', async () => {
		await writeManifest('file\treference', `said.wav\t${SENTENCE}`);
		const { code, stdout } = await evalSpeech(folder);
		expect(code).toBe(0);
		const lines = stdout.trimEnd().split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^ *\d+\.\d % {2}said\.wav {2}\d+ wrong, \d+ missing, \d+ added of 15 /);
		expect(lines[1]).toMatch(/^ *\d+\.\d % {2}in total, 1 files, 15 words /);
	});
});

describe('eval:speech ends with code 2 and one line, and no output,', () => {
	const refuse = async (args: string[], line: RegExp): Promise<void> => {
		const { code, stdout, stderr } = await evalSpeech(...args);
		expect(stderr).toMatch(line);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
	};

	test('without a folder, with two, or with an unknown flag', async () => {
		await refuse(['--json'], /^Expected one folder, found 0\. Usage: npm run eval:speech -- DIR/);
		await refuse([folder, folder], /^Expected one folder, found 2\. Usage/);
		await refuse([folder, '--fast'], /--fast.*Usage/);
	});

	test('without a manifest', async () => {
		await refuse([join(folder, 'none')], /none.manifest\.tsv: expected a manifest that can be read \(ENOENT/);
	});

	test('with a manifest that lacks a column', async () => {
		await writeManifest('file\ttext', 'said.wav\thello');
		await refuse(
			[folder, '--json'],
			/manifest\.tsv: line 1: expected the columns file and reference.*found file, text/,
		);
	});

	test('with a file that is missing', async () => {
		await writeManifest('file\treference', `said.wav\t${SENTENCE}`, 'lost.wav\thello');
		await refuse([folder], /lost\.wav: expected a WAV file that can be read \(ENOENT/);
	});

	test('with a file that is no WAV', async () => {
		await writeManifest('file\treference', 'song.wav\thello');
		await refuse([folder], /song\.wav: expected a WAV file, "RIFF" at byte 0, and found "ID3 "/);
	});
});

test('eval:speech --help explains the folder and the object', async () => {
	const { code, stdout } = await evalSpeech('--help');
	expect(code).toBe(0);
	expect(stdout).toContain('manifest.tsv');
	expect(stdout).toContain('substitutions, deletions, insertions, seconds, took');
});
