import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { fixture } from '../fixtures/fixture';
import { type Launched, launch } from './launch';
import './say';

/** Chosen once, the thinking time runs before every recording, and can be skipped or cancelled with the keyboard alone. */
const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
const start = () => launch({ dataFolder, microphone: { tag: 'speaks', wav: fixture('figures') } });
let launched: Launched;
let page: Page;

beforeAll(async () => {
	launched = await start();
	page = launched.page;
	await openPrompt();
});

afterAll(() => launched.close());

const openPrompt = () =>
	page.getByRole('button', { name: /Tell me about a system you built that failed/ }).click();
const timer = () => page.getByRole('timer', { name: 'Time left to think' });
const attempts = () => page.evaluate(() => window.aloud.ask('attempts:list', {}));

test('it is off until it is chosen: Record records', async () => {
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
	await page.getByRole('button', { name: 'Discard' }).click();
	await page.getByRole('button', { name: 'Discard recording' }).click();
	await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
});

test('it counts down before the recording, and Esc cancels it without leaving the prompt', async () => {
	await page.getByText('Time', { exact: true }).click();
	await page.getByLabel('Time to think first').selectOption('1 minute');
	await page.getByText('after 1 minute to think').waitFor();
	await page.getByRole('button', { name: 'Record', exact: true }).click();
	await expect.poll(() => timer().textContent()).toMatch(/^00:5\d$/);
	expect(await page.getByRole('status').allTextContents()).toContain(
		'You have 1 minute to think. The recording begins by itself.',
	);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
	expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Record');
	expect(await attempts()).toEqual([]);
});

test('Space ends it and records at once', async () => {
	await page.keyboard.press('Space');
	await timer().waitFor();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
	expect(await attempts()).toMatchObject([{ stage: 'recording' }]);
	await page.getByRole('button', { name: 'Discard' }).click();
	await page.getByRole('button', { name: 'Discard recording' }).click();
	await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
});

test('it is remembered', async () => {
	await launched.close();
	launched = await start();
	page = launched.page;
	await openPrompt();
	await page.getByText('after 1 minute to think').waitFor();
});

test('when it is over, the recording begins by itself', async () => {
	await launched.close();
	const path = join(dataFolder, 'settings.json');
	const settings = JSON.parse(readFileSync(path, 'utf8')) as Settings;
	writeFileSync(path, JSON.stringify({ ...settings, thinkingTime: 2 }));
	launched = await start();
	page = launched.page;
	await openPrompt();
	await page.getByRole('button', { name: 'Record', exact: true }).click();
	await timer().waitFor();
	expect(await attempts()).toEqual([]);
	await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
	expect(await attempts()).toMatchObject([{ stage: 'recording' }]);
});
