import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launch } from './launch';

let launched: Launched;
let page: Page;

beforeAll(async () => {
	launched = await launch();
	page = launched.page;
	await page.getByRole('heading', { name: 'Practice' }).waitFor();
});

afterAll(() => launched.close());

const top = () => page.locator('main').evaluate((main) => Math.round(main.scrollTop));

test('another screen begins at its top, and Back leads to where the person was', async () => {
	const last = page.locator('.row').last();
	await last.scrollIntoViewIfNeeded();
	await expect.poll(top).toBeGreaterThan(200);
	const before = await top();
	await last.click();
	await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
	expect(await top()).toBe(0);
	await page.keyboard.press('Escape');
	await page.getByRole('heading', { name: 'Practice' }).waitFor();
	await expect.poll(top).toBe(before);
	await page.getByRole('navigation').getByText('Library').click();
	await page.getByRole('navigation').getByText('Practice').click();
	expect(await top()).toBe(0);
});
