import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { keepPrevious, readPrevious, swapPrevious } from '../../../src/main/session/previous-transcript';

let folder: string;
const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
const modelIn = (name: string): string => JSON.parse(readFileSync(join(folder, name), 'utf8')).model;
const transcript = (model: string) => ({
	durationSeconds: 1,
	model,
	language: 'en',
	speech: [],
	segments: [],
});

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'aloud-'));
});

test('an attempt without a transcript has nothing to keep', async () => {
	await keepPrevious(folder);
	expect(await readPrevious(folder)).toBe(null);
	expect(existsSync(join(folder, 'transcript.previous.json'))).toBe(false);
});

test('what was is one step back, and so is what is once that is gone back to', async () => {
	write('transcript.json', transcript('first'));
	write('report.json', { model: 'report of first' });
	await keepPrevious(folder);
	write('transcript.json', transcript('second'));
	write('report.json', { model: 'report of second' });
	expect(await readPrevious(folder)).toMatchObject({ model: 'first' });

	expect(await swapPrevious(folder)).toBe(true);
	expect([modelIn('transcript.json'), modelIn('report.json')]).toEqual(['first', 'report of first']);
	expect(await readPrevious(folder)).toMatchObject({ model: 'second' });

	await swapPrevious(folder);
	expect([modelIn('transcript.json'), modelIn('report.previous.json')]).toEqual([
		'second',
		'report of first',
	]);
});

test('a transcript that had no report goes back to having none', async () => {
	write('transcript.json', transcript('first'));
	await keepPrevious(folder);
	write('transcript.json', transcript('second'));
	write('report.json', { model: 'report of second' });
	expect(await swapPrevious(folder)).toBe(false);
	expect(existsSync(join(folder, 'report.json'))).toBe(false);
	expect(modelIn('report.previous.json')).toBe('report of second');
});

test('a second opinion stays with the transcript that it read', async () => {
	write('transcript.json', transcript('first'));
	write('second-opinion.json', { model: 'opinion of first' });
	await keepPrevious(folder);
	write('transcript.json', transcript('second'));
	expect(existsSync(join(folder, 'second-opinion.json'))).toBe(false);

	await swapPrevious(folder);
	expect(modelIn('second-opinion.json')).toBe('opinion of first');
	await swapPrevious(folder);
	expect(existsSync(join(folder, 'second-opinion.json'))).toBe(false);
});
