import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Channel, contract } from '../../src/core/ipc/contract';
import { type Launched, launch } from './launch';
import './say';

/** An argument of the right form for each channel, and several of the wrong form. */
const id = '2026-11-24T13-05-09-123Z-behavioral-1';
const climbing = { id: '../../etc' };
const wrong: Record<Channel, unknown[]> = {
	'prompts:list': [null, 'all'],
	'attempts:list': [null, 7],
	'attempts:open': [{}, { id: 3 }, climbing],
	'attempts:trash': [{}, null, climbing],
	'attempts:analyse': [{}, [id], climbing, { id, model: '../whisper' }],
	'attempts:restore': [{}, climbing],
	'attempts:check-again': [{}, climbing],
	'corrections:write': [{ id }, { id, corrections: [{ tag: 'point', point: 'fix', state: 'perfect' }] }],
	'recording:begin': [{}, { promptId: 1 }],
	'recording:append': [
		{ id, block: -1, samples: new Int16Array(4) },
		{ id, block: 0.5, samples: new Int16Array(4) },
		{ id, block: 0, samples: [1, 2, 3] },
		{ id, block: 0, samples: new Int16Array(0) },
		{ id, block: 0 },
	],
	'recording:stop': [{}, climbing],
	'recording:discard': [{}, climbing],
	'settings:read': [null],
	'settings:write': [{ theme: 'pink' }, { behavioralTarget: -1 }, { terms: ['99'] }, null],
	'models:list': [null],
	'models:measure': [null],
	'models:download': [{}, { name: '../whisper' }, { name: '' }],
	'models:cancel': [{}, { name: 7 }],
	'models:add-folder': [null],
	'models:remove': [{}, { name: '..' }, { name: '/etc' }],
	'second-opinion:choose-file': [null, '/etc/passwd'],
	'second-opinion:models': [{}, { address: 7 }],
	'second-opinion:read-sample': [null, { use: 'cloud' }, { use: 'gguf', gguf: '/etc/passwd' }],
	'second-opinion:end-sample': [null],
	'second-opinion:read': [{}, climbing],
	'second-opinion:cancel': [{}, climbing],
	'app:about': [null],
	'app:show-data-folder': [null],
};
const channels = Object.keys(contract) as Channel[];

let launched: Launched;
let page: Page;

beforeAll(async () => {
	launched = await launch();
	page = launched.page;
});

afterAll(() => launched.close());

const refusal = (where: Page, channel: string, argument: unknown): Promise<string> =>
	where.evaluate(
		([channel, argument]) => {
			const ask = window.aloud.ask as (channel: string, argument: unknown) => Promise<unknown>;
			return ask(channel as string, argument).then(
				(answer) => `answered ${JSON.stringify(answer)}`,
				(error: Error) => error.message,
			);
		},
		[channel, argument] as const,
	);

test.each(channels)('%s refuses wrong arguments', async (channel) => {
	expect(wrong[channel].length).toBeGreaterThan(0);
	for (const argument of wrong[channel]) expect(await refusal(page, channel, argument)).toContain('refused');
});

test('a channel that is in no contract has no one listening', async () => {
	expect(await refusal(page, 'files:read', {})).toContain('No handler registered');
});

test('every channel refuses a foreign sender', async () => {
	const opened = launched.app.waitForEvent('window');
	await launched.app.evaluate(({ app, BrowserWindow }) => {
		const preload = `${app.getAppPath()}/out/preload/index.js`;
		const foreign = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } });
		void foreign.loadURL('data:text/html,<title>foreign</title>');
	});
	const foreign = await opened;
	await foreign.waitForLoadState();
	expect(await foreign.evaluate(() => location.protocol)).toBe('data:');
	for (const channel of channels) {
		expect(await refusal(foreign, channel, {})).toContain("the sender is not Aloud's window");
	}
	await foreign.close();
});

test('what the window may ask is answered', async () => {
	const packs = await page.evaluate(() => window.aloud.ask('prompts:list', {}));
	expect(packs.errors).toEqual([]);
	expect(packs.packs.map((pack) => pack.id)).toEqual([
		'behavioral',
		'system-design',
		'mental-models',
		'further-reading',
	]);
	expect(await page.evaluate(() => window.aloud.ask('attempts:list', {}))).toEqual([]);
});
