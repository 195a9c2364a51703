import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liesIn } from '../../src/core/corrections/corrections';
import { type Transcript, wordsOf } from '../../src/core/transcription/transcript';
import { fixture } from '../fixtures/fixture';
import { decodeWav, joinSamples, SAMPLE_RATE } from '../fixtures/wav';
import { type Launched, launch } from './launch';
import { reportOf, say, stop } from './say';

/** What the person changes by hand is theirs: marked, kept beside the machine's, undoable, there after a restart. */
const figures = decodeWav(readFileSync(fixture('figures')));
const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
let launched: Launched;
let page: Page;
let id = '';

beforeAll(async () => {
	launched = await launch({ dataFolder });
	page = launched.page;
	id = await say(page, 'behavioral/2', joinSamples(figures, new Int16Array(SAMPLE_RATE), figures));
	await stop(page, id);
	await reportOf(page, id);
	await openReport();
});

afterAll(() => launched.close());

async function openReport(): Promise<void> {
	await page.getByRole('navigation').getByText('Library').click();
	await page.getByRole('button', { name: /meaningful trade-off/ }).click();
	await page.getByRole('heading', { name: /of 4 points/ }).waitFor();
}

const written = (): unknown[] => {
	const path = join(dataFolder, 'attempts', id, 'corrections.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown[]) : [];
};
const mark = () => page.getByLabel('Mark of: Measured on an eval set', { exact: true });
const machineWords = (): string => readFileSync(join(dataFolder, 'attempts', id, 'transcript.json'), 'utf8');

test('a mark is changed by hand, and the machine keeps its own beside it', async () => {
	const before = await mark().inputValue();
	expect(before).not.toBe('covered');
	await mark().selectOption('covered');
	await page.getByText('yours; the machine says').waitFor();
	expect(await mark().inputValue()).toBe('covered');
	await expect.poll(written).toEqual([{ tag: 'point', point: 'eval-set', state: 'covered' }]);

	await page.getByLabel('Take back your mark of: Measured on an eval set').click();
	await expect.poll(() => mark().inputValue()).toBe(before);
	await mark().selectOption('covered');
	await expect.poll(() => mark().inputValue()).toBe('covered');
});

test('the STAR part of a sentence is changed by hand, and its seconds move', async () => {
	const part = page.getByLabel(/^STAR part of the sentence at/).first();
	const chosen = (await part.inputValue()) === 'L' ? 'T' : 'L';
	await part.selectOption(chosen);
	await expect.poll(() => part.inputValue()).toBe(chosen);
	await expect
		.poll(async () => page.locator('.star-legend').textContent())
		.toContain(chosen === 'L' ? 'Learned' : 'Task');
});

test('a sentence is rewritten, checked again, and the transcript of the machine stays', async () => {
	const before = machineWords();
	const row = page.locator('.sentence').first();
	await row.hover();
	await row.getByRole('button', { name: 'Edit' }).click();
	await page
		.getByLabel('What you said')
		.fill('We measured both models on our golden eval set of 400 labelled tickets.');
	await page.keyboard.press('Enter');
	await page.locator('.sentence').first().getByText('golden').waitFor();
	await expect.poll(written).toHaveLength(3);
	const focused = () => page.evaluate(() => document.activeElement?.textContent);
	expect(await focused()).toBe('Edit');

	await page.getByRole('button', { name: 'Check again' }).click();
	await page.getByRole('button', { name: 'Check again' }).waitFor({ state: 'detached' });
	const details = await reportOf(page, id);
	expect(details.report?.analysis.tag).toBe('judged');
	expect(JSON.stringify(details.report?.analysis)).toContain('golden eval set');
	expect(machineWords()).toBe(before);
});

test('after a restart all of it is there, and it survives a new transcription', {
	timeout: 120_000,
}, async () => {
	await launched.close();
	launched = await launch({ dataFolder });
	page = launched.page;
	await openReport();
	expect(await mark().inputValue()).toBe('covered');
	await page.locator('.sentence').first().getByText('golden').waitFor();

	const report = join(dataFolder, 'attempts', id, 'report.json');
	const before = statSync(report).mtimeMs;
	await page.evaluate((id) => window.aloud.ask('attempts:analyse', { id }), id);
	await expect.poll(() => statSync(report).mtimeMs, { timeout: 60_000 }).toBeGreaterThan(before);
	expect(readFileSync(report, 'utf8')).toContain('golden eval set');
	expect(await mark().inputValue()).toBe('covered');
	await page.locator('.sentence').first().getByText('golden').waitFor();
});

test('two changes of one moment are both kept, and so is one that the disk refuses at first', async () => {
	const before = written().length;
	const choose = (labels: string[]) =>
		page.evaluate((labels) => {
			for (const label of labels) {
				const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
				if (!select) throw new Error(`no ${label}`);
				select.value = select.value === 'touched' ? 'not-heard' : 'touched';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			}
		}, labels);
	const labels = await page
		.getByLabel(/^Mark of/)
		.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
	const [one = '', other = ''] = labels.filter((label) => !label.includes('Measured on an eval set'));
	await choose([one, other]);
	await expect.poll(() => written().length).toBe(before + 2);

	const once = written().at(-1);
	const file = join(dataFolder, 'attempts', id, 'corrections.json');
	renameSync(file, `${file}.before`);
	// In its place lies what can't be written over.
	mkdirSync(join(file, 'in the way'), { recursive: true });
	await choose([other]);
	await page.getByText('Your changes stay here until you close Aloud').waitFor();
	await page.getByRole('navigation').getByText('Library').click();
	rmSync(file, { recursive: true });
	renameSync(`${file}.before`, file);
	await openReport();
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.getByText('Your changes stay here').waitFor({ state: 'detached' });
	expect(written()).toHaveLength(before + 2);
	expect(written().at(-1)).not.toEqual(once);
	for (const left of [before + 1, before]) {
		await page.getByRole('button', { name: 'Undo the last' }).click();
		await expect.poll(() => written().length).toBe(left);
	}
});

test('the last change is undone', async () => {
	await page.getByRole('button', { name: 'Undo the last' }).click();
	await expect.poll(() => written().length).toBe(2);
	await expect.poll(() => page.locator('.sentence').first().textContent()).not.toContain('golden');
});

test('a term that was spelled otherwise than it was heard says so, and is taken back', async () => {
	// As the glossary leaves it: the word as it is spelled, and beside it what was heard.
	const transcript = JSON.parse(machineWords()) as Transcript;
	const places = written() as { tag: string; start: number; end: number }[];
	const word = wordsOf(transcript).find(
		(each) => !places.some((place) => place.tag === 'words' && liesIn(each, place)),
	);
	if (!word) throw new Error('every word was corrected');
	Object.assign(word, { text: 'GraphQL', heard: 'graph QL' });
	writeFileSync(join(dataFolder, 'attempts', id, 'transcript.json'), JSON.stringify(transcript));
	await openReport();

	await page.getByText('“GraphQL” was heard as “graph QL”.').waitFor();
	await page.getByRole('button', { name: 'Take back “GraphQL”' }).click();
	await expect.poll(() => page.getByText('“GraphQL” was heard as').count()).toBe(0);
	await expect
		.poll(written)
		.toContainEqual({ tag: 'words', start: word.start, end: word.end, text: 'graph QL' });
	expect(await page.locator('.word-yours').allTextContents()).toContain('graph');
});

test('words are reached and heard with the keyboard alone', async () => {
	const focusedWord = () =>
		page.evaluate(() => Number(document.activeElement?.getAttribute('data-word') ?? -1));
	await page.getByRole('button', { name: 'Hear the sentence at' }).first().focus();
	await page.keyboard.press('Tab');
	expect(await focusedWord()).toBe(0);
	for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
	const index = await focusedWord();
	expect(index).toBeGreaterThan(1);
	expect(await page.locator('.transcript [tabindex="0"]').count()).toBe(1);
	const start = Number(await page.locator(`[data-word="${index}"]`).getAttribute('data-start'));
	await page.keyboard.press('Enter');
	const currentTime = () => page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
	await expect.poll(currentTime).toBeGreaterThanOrEqual(start - 0.2);
	expect(await currentTime()).toBeLessThan(start + 5);
	await page.keyboard.press('Tab');
	expect(await focusedWord()).toBe(-1);
});
