import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../fixtures/fixture';
import { decodeWav, joinSamples, SAMPLE_RATE } from '../fixtures/wav';
import { type Launched, launch } from './launch';
import { reportOf, say, stop } from './say';

const figures = decodeWav(readFileSync(fixture('figures')));
/** Said twice, so that there are words enough to judge. */
const answer = joinSamples(figures, new Int16Array(SAMPLE_RATE), figures);
const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
/** Of this test's own: the system's trash lies below XDG_DATA_HOME. */
const share = join(dataFolder, 'share');
let launched: Launched;
let page: Page;
const ids: string[] = [];

beforeAll(async () => {
	launched = await launch({ dataFolder, env: { XDG_DATA_HOME: share } });
	page = launched.page;
	for (const prompt of ['behavioral/2', 'system-design/1']) {
		const id = await say(page, prompt, answer);
		await stop(page, id);
		await reportOf(page, id);
		ids.push(id);
	}
	await page.getByRole('navigation').getByText('Library').click();
});

afterAll(() => launched.close());

const rows = () => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Delete/ }) });

test('every attempt is listed, the newest first', async () => {
	await expect.poll(() => rows().count()).toBe(2);
	expect(await rows().first().textContent()).toContain('Design a question-answering assistant');
	expect(await rows().last().textContent()).toContain('meaningful trade-off');
});

test('the search keeps what it finds', async () => {
	await page.getByLabel('Search attempts').fill('trade-off');
	await expect.poll(() => rows().count()).toBe(1);
	await page.getByLabel('Search attempts').fill('');
	await expect.poll(() => rows().count()).toBe(2);
});

test('an attempt opens with its report; a system design answer has no STAR', async () => {
	await page.getByRole('button', { name: /Design a question-answering assistant/ }).click();
	await page.getByRole('heading', { name: /of 5 points likely covered/ }).waitFor();
	expect(await page.getByRole('heading', { name: 'STAR' }).count()).toBe(0);
	await page.getByRole('navigation').getByText('Library').click();
});

test('delete asks, then moves the folder to the trash of the system', async () => {
	const [, newest = ''] = ids;
	await rows()
		.first()
		.getByRole('button', { name: /^Delete/ })
		.click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	expect(existsSync(join(dataFolder, 'attempts', newest))).toBe(true);

	await rows()
		.first()
		.getByRole('button', { name: /^Delete/ })
		.click();
	await page.getByRole('button', { name: 'Delete attempt' }).click();
	await expect.poll(() => rows().count()).toBe(1);
	expect(existsSync(join(dataFolder, 'attempts', newest))).toBe(false);
	expect(readdirSync(join(share, 'Trash/files', newest))).toContain('audio.wav');
});
