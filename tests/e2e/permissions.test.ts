import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launch } from './launch';

/** What Electron makes of our permissions, with a microphone and a camera on the machine. */
let launched: Launched;
let page: Page;
let foreign: Page;

beforeAll(async () => {
	launched = await launch({ microphone: { tag: 'there' } });
	page = launched.page;
	const opened = launched.app.waitForEvent('window');
	await launched.app.evaluate(({ BrowserWindow }) => {
		// Of our scheme, and of another host: a page that a fault might bring in.
		void new BrowserWindow({ show: false }).loadURL('aloud://elsewhere/index.html');
	});
	foreign = await opened;
});

afterAll(() => launched.close());

const media = (where: Page, constraints: MediaStreamConstraints): Promise<string> =>
	where.evaluate(
		(constraints) =>
			navigator.mediaDevices.getUserMedia(constraints).then(
				(stream) => {
					for (const track of stream.getTracks()) track.stop();
					return 'given';
				},
				(error: Error) => error.name,
			),
		constraints,
	);
const stateOf = (where: Page, name: string): Promise<string> =>
	where.evaluate(
		(name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
		name,
	);

test('the microphone alone is given to our own page', async () => {
	expect(await media(page, { audio: true })).toBe('given');
	expect(await stateOf(page, 'microphone')).toBe('granted');
	expect(await media(page, { audio: true, video: true })).toBe('NotAllowedError');
	expect(await media(page, { video: true })).toBe('NotAllowedError');
	expect(await stateOf(page, 'camera')).toBe('denied');
});

test('a foreign page is given none, and told so when it asks how things stand', async () => {
	expect(await foreign.evaluate(() => location.host)).toBe('elsewhere');
	expect(await media(foreign, { audio: true })).toBe('NotAllowedError');
	expect(await stateOf(foreign, 'microphone')).toBe('denied');
});

test('a redirect is not followed, whoever began the navigation', async () => {
	const asked: (string | undefined)[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url);
		if (request.url === '/') response.writeHead(302, { location: '/elsewhere' });
		response.end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const outcome = await launched.app.evaluate(async ({ BrowserWindow }, url) => {
		const window = new BrowserWindow({ show: false });
		return window
			.loadURL(url)
			.then(
				() => 'loaded',
				(error: Error) => error.message,
			)
			.finally(() => window.destroy());
	}, url);
	server.close();
	expect(outcome).toMatch(/ERR_(ABORTED|FAILED)/);
	expect(asked).toEqual(['/']);
});
