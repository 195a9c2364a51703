import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launch } from './launch';

let launched: Launched;
let page: Page;

beforeAll(async () => {
	launched = await launch();
	page = launched.page;
});

afterAll(() => launched.close());

test('the page knows nothing of Node', async () => {
	expect(
		await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((n) => n in window)),
	).toEqual([]);
	const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
		const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
			getLastWebPreferences: () => Record<string, unknown>;
		};
		return contents.getLastWebPreferences();
	});
	expect(preferences).toMatchObject({
		contextIsolation: true,
		sandbox: true,
		nodeIntegration: false,
		webSecurity: true,
	});
});

test('an inline script does not run', async () => {
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.intruder = true';
		document.head.append(script);
	});
	expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
});

test('nothing is fetched from elsewhere', async () => {
	const outcome = await page.evaluate(() =>
		fetch('http://127.0.0.1:9/').then(
			() => 'fetched',
			(error: Error) => error.name,
		),
	);
	expect(outcome).toBe('TypeError');
	const violated = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
					once: true,
				});
				fetch('http://127.0.0.1:9/').catch(() => undefined);
			}),
	);
	expect(violated).toBe('connect-src');
});

test('the window does not navigate away, and opens no other', async () => {
	const before = page.url();
	await page.evaluate(() => {
		location.href = 'data:text/html,elsewhere';
	});
	expect(await page.evaluate(() => window.open('https://example.invalid') === null)).toBe(true);
	expect(page.url()).toBe(before);
	expect(launched.app.windows()).toHaveLength(1);
});

test.each(['geolocation', 'notifications', 'camera'])('%s is not permitted', async (name) => {
	const state = await page.evaluate(
		(name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
		name,
	);
	expect(state).toBe('denied');
});

test('a camera is refused even beside a microphone', async () => {
	const outcome = await page.evaluate(() =>
		navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
			() => 'given',
			(error: Error) => error.name,
		),
	);
	expect(outcome).not.toBe('given');
});

test.each([
	'aloud://app/../../package.json',
	'aloud://app/..%2f..%2fmain/index.js',
	'aloud://elsewhere/index.html',
	'aloud-recording://attempt/..%2F..%2Fsettings/audio.wav',
])('%s is not served', async (url) => {
	const status = await page.evaluate(
		(url) =>
			fetch(url).then(
				(response) => response.status,
				() => 'refused',
			),
		url,
	);
	expect(status === 404 || status === 'refused').toBe(true);
});
