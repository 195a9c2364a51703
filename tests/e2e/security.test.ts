import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/main/content-security-policy';
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

test.each(['aloud://elsewhere/index.html', 'http://127.0.0.1:9/'])(
	'the window does not navigate to %s',
	async (url) => {
		const before = page.url();
		// After ours, since listeners are called in the order in which they came.
		const refused = launched.app.evaluate(
			({ BrowserWindow }) =>
				new Promise<boolean>((resolve) => {
					const contents = BrowserWindow.getAllWindows()[0]?.webContents;
					contents?.once('will-navigate', (event) => resolve(event.defaultPrevented));
				}),
		);
		await page.evaluate((url) => {
			location.href = url;
		}, url);
		expect(await refused).toBe(true);
		expect(page.url()).toBe(before);
	},
);

test('the window opens no other, and knows no webviews', async () => {
	const before = page.url();
	expect(await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false);
	expect(await page.evaluate(() => window.open('https://example.invalid') === null)).toBe(true);
	expect(page.url()).toBe(before);
	expect(launched.app.windows()).toHaveLength(1);
});

test('every answer of the app carries the content security policy, one that is not found too', async () => {
	const policies = await page.evaluate(async () => {
		const scripts = [...document.scripts].map(({ src }) => src);
		const styles = [...document.styleSheets].flatMap(({ href }) => href ?? []);
		const urls = [location.href, ...scripts, ...styles, 'aloud://app/nothing.js'];
		const answers = await Promise.all(urls.map((url) => fetch(url)));
		return answers.map(({ headers }) => headers.get('content-security-policy'));
	});
	expect(policies.length).toBeGreaterThanOrEqual(4);
	expect(new Set(policies)).toEqual(new Set([CONTENT_SECURITY_POLICY]));
	expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
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
