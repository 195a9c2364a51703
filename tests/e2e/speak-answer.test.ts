import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../fixtures/fixture';
import { decodeWav, padEnd, SAMPLE_RATE, writeWav } from '../fixtures/wav';
import { type Launched, launch } from './launch';

/** One person's way: pick a prompt, answer aloud, stop, read, replay, close the app, find it again. */
const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
const answer = decodeWav(readFileSync(fixture('star')));
const seconds = answer.length / SAMPLE_RATE;
let launched: Launched;
let page: Page;

beforeAll(async () => {
	const wav = join(dataFolder, 'microphone.wav');
	writeWav(wav, padEnd(answer, 30));
	launched = await launch({ microphone: { tag: 'speaks', wav }, dataFolder });
	page = launched.page;
});

afterAll(() => launched.close());

const currentTime = (): Promise<number> =>
	page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);

test('the answer is recorded from the microphone and stopped', { timeout: 180_000 }, async () => {
	await page.getByRole('button', { name: /Tell me about a system you built that failed/ }).click();
	await page.getByRole('button', { name: 'Record', exact: true }).click();
	await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
	await page.waitForTimeout(1000 * (seconds + 1.5));
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await page.getByRole('heading', { name: /points likely covered/ }).waitFor({ timeout: 60_000 });
});

test('the report names the points that were spoken, each with a sentence of the answer and its moment', async () => {
	const heading = await page.getByRole('heading', { name: /of 4 points likely covered/ }).textContent();
	expect(Number(heading?.[0])).toBeGreaterThanOrEqual(2);
	const transcript = (await page.locator('.sentence-words').allTextContents()).join(' ').replace(/\s+/g, ' ');
	const points = page.locator('.point');
	expect(await points.count()).toBe(4);
	for (const point of await points.all()) {
		// The answer speaks of all four.
		expect(await point.getByLabel(/^Mark of:/).inputValue()).not.toBe('not-heard');
		expect(transcript).toContain(((await point.locator('q').textContent()) ?? 'no quote').trim());
		expect(await point.getByRole('button', { name: /^Play from \d+:\d\d$/ }).count()).toBe(1);
	}
});

test('the report names the STAR parts and their seconds', async () => {
	const legend = await page.locator('.star-legend').textContent();
	for (const part of ['Situation', 'Action', 'Result', 'Learned']) expect(legend).toContain(part);
});

test('the report says how long the answer took', async () => {
	const time = await page.getByRole('region', { name: 'Time', exact: true }).locator('time').textContent();
	const [minutes = '', rest = ''] = (time ?? '').split(':');
	const shown = 60 * Number(minutes) + Number(rest);
	// The fake microphone skips beats where the machine is too busy for it, and so hears a little less than was said.
	expect(shown).toBeGreaterThan(0.85 * seconds);
	expect(shown).toBeLessThan(seconds + 12);
});

test('a click on evidence moves the replay to its moment', async () => {
	const button = page
		.getByRole('listitem')
		.filter({ hasText: 'Observability tooling' })
		.getByRole('button', { name: /^Play from/ });
	const name = (await button.getAttribute('aria-label')) ?? '';
	const [, minutes = '', rest = ''] = /(\d+):(\d+)/.exec(name) ?? [];
	const moment = 60 * Number(minutes) + Number(rest);
	expect(moment).toBeGreaterThan(20);
	await button.click();
	await expect.poll(currentTime, { timeout: 5000 }).toBeGreaterThanOrEqual(moment - 1);
	expect(await currentTime()).toBeLessThan(moment + 6);
});

test('a click on a word moves the replay to that word', async () => {
	const word = page.locator('[data-start]').nth(100);
	const start = Number(await word.getAttribute('data-start'));
	await word.click();
	await expect.poll(currentTime, { timeout: 5000 }).toBeGreaterThanOrEqual(start - 0.2);
	expect(await currentTime()).toBeLessThan(start + 5);
});

test('the report says how it was spoken, and plays a number that was said', async () => {
	const delivery = page.getByRole('region', { name: 'Delivery' });
	expect(await delivery.locator('.pace-curve').count()).toBeGreaterThan(0);
	const number = delivery.getByRole('button', { name: /^Play “200 milliseconds” from/ });
	const [, minutes = '', rest = ''] =
		/(\d+):(\d+)$/.exec((await number.getAttribute('aria-label')) ?? '') ?? [];
	const moment = 60 * Number(minutes) + Number(rest);
	await number.click();
	await expect.poll(currentTime, { timeout: 5000 }).toBeGreaterThanOrEqual(moment - 1);
	expect(await currentTime()).toBeLessThan(moment + 6);
	await page.getByRole('heading', { name: 'Next time' }).waitFor();
});

test('the attempt is there after a restart', { timeout: 60_000 }, async () => {
	await launched.close();
	launched = await launch({ dataFolder });
	page = launched.page;
	await page.getByRole('navigation').getByText('Library').click();
	await page
		.getByRole('button', { name: /Tell me about a system you built that failed/ })
		.first()
		.click();
	await page.getByRole('heading', { name: /of 4 points likely covered/ }).waitFor();
	expect(await page.locator('[data-start]').count()).toBeGreaterThan(150);
});
