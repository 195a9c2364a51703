import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PointState } from '../../src/core/analysis/analysis';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { fixture } from '../fixtures/fixture';
import { smolLm } from '../fixtures/smollm';
import { decodeWav, joinSamples, SAMPLE_RATE } from '../fixtures/wav';
import { type FakeServer, startServer } from '../main/second-opinion/fake-server';
import { type Launched, launch } from './launch';
import { reportOf, say, stop } from './say';

/** Chosen in Settings, a model of one's own reads each report: it says where it differs, and changes no mark. */
const figures = decodeWav(readFileSync(fixture('figures')));
const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
let launched: Launched;
let page: Page;
let server: FakeServer;
let id = '';

beforeAll(async () => {
	server = await startServer();
	launched = await launch({ dataFolder });
	page = launched.page;
});

afterAll(async () => {
	await launched.close();
	await server.close();
});

const settingsNow = (): Promise<Settings> => page.evaluate(() => window.aloud.ask('settings:read', {}));
const opinionFile = (): string => join(dataFolder, 'attempts', id, 'second-opinion.json');
const marks = (): Promise<string[]> =>
	page.getByLabel(/^Mark of/).evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));

/** A reply that differs everywhere: what the machine did not hear is covered with a quote, all else is not heard. */
async function differingReply(): Promise<string> {
	const { report, transcript } = await reportOf(page, id);
	if (report?.analysis.tag !== 'judged') throw new Error('not judged');
	const words = transcript?.segments.flatMap((segment) => segment.words).slice(0, 6) ?? [];
	const quote = words.map(({ text }) => text.toLowerCase()).join(' ');
	let quoted = 0;
	const verdict = (point: string, state: PointState) => {
		if (state !== 'not-heard') return { id: point, quote: '', state: 'not-heard' };
		quoted += 1;
		return {
			id: point,
			quote: quoted === 1 ? quote : 'we never said anything of this kind here',
			state: 'covered',
		};
	};
	return JSON.stringify({ points: report.analysis.points.map(({ id, state }) => verdict(id, state)) });
}

test('off until it is chosen: a report asks nobody', async () => {
	id = await say(page, 'behavioral/2', joinSamples(figures, new Int16Array(SAMPLE_RATE), figures));
	await stop(page, id);
	await reportOf(page, id);
	await page.getByRole('navigation').getByText('Library').click();
	await page.getByRole('button', { name: /meaningful trade-off/ }).click();
	await page.getByRole('heading', { name: /of 4 points/ }).waitFor();
	expect(await page.getByText('second opinion').count()).toBe(0);
	expect(server.asked).toEqual([]);
});

test('a server on this machine is chosen in Settings; any other is refused', async () => {
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await page.getByLabel('A server on this machine').check();
	const address = page.getByLabel('Address');
	await address.fill('http://192.0.2.1:11434');
	await page.getByText('Only a server on this machine is asked').waitFor();
	expect(await page.getByRole('button', { name: 'List its models' }).isDisabled()).toBe(true);

	await address.fill(server.address);
	await page.getByRole('button', { name: 'List its models' }).click();
	await page.getByText('2 models: tiny, big').waitFor();
	await expect
		.poll(async () => (await settingsNow()).secondOpinion)
		.toEqual({
			use: 'server',
			gguf: null,
			server: { address: server.address, model: 'tiny' },
		});
});

test('Try it says what the model made of a sample', async () => {
	server.behave({ tag: 'status', status: 404, text: 'model not found' });
	await page.getByRole('button', { name: 'Try it' }).click();
	await page.getByText('The server answered 404: model not found').waitFor();
	const cause = 'A retry loop that I had written kept every database connection busy.';
	server.behave({
		tag: 'answer',
		reply: JSON.stringify({ points: [{ id: 'cause', quote: cause, state: 'covered' }] }),
	});
	await page.getByRole('button', { name: 'Try it' }).click();
	await page.getByText(/tiny answered in .*: 1 of 3 points right/).waitFor();
});

test('the report shows where the second opinion differs, and every mark stays', async () => {
	server.behave({ tag: 'slow', beginning: '{"points": [' });
	await page.getByRole('navigation').getByText('Library').click();
	await page.getByRole('button', { name: /meaningful trade-off/ }).click();
	await page.getByRole('heading', { name: /of 4 points/ }).waitFor();
	const before = await marks();
	const report = readFileSync(join(dataFolder, 'attempts', id, 'report.json'), 'utf8');

	await page.getByRole('button', { name: 'Ask for a second opinion' }).click();
	await page.getByText('tiny reads your answer').waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByRole('button', { name: 'Ask for a second opinion' }).waitFor();
	expect(existsSync(opinionFile())).toBe(false);

	server.behave({ tag: 'answer', reply: await differingReply() });
	await page.getByRole('button', { name: 'Ask for a second opinion' }).click();
	await page.getByText('A second opinion by tiny: covered', { exact: true }).waitFor();
	const reading = page
		.locator('.second-reading')
		.filter({ has: page.getByRole('button', { name: /^Play from/ }) });
	expect(await reading.count()).toBe(1);
	const unproved = page.getByText('covered, but no quote could be found: not counted');
	expect(await unproved.count()).toBe(before.filter((state) => state === 'not-heard').length - 1);
	expect(await marks()).toEqual(before);
	expect(readFileSync(join(dataFolder, 'attempts', id, 'report.json'), 'utf8')).toBe(report);
	expect(JSON.parse(readFileSync(opinionFile(), 'utf8'))).toMatchObject({ model: 'tiny' });
});

test('a new report is read by itself; a server that is gone is named, and the report is whole', async () => {
	const asked = server.asked.length;
	await page.evaluate((id) => window.aloud.ask('attempts:check-again', { id }), id);
	await expect.poll(() => server.asked.length).toBe(asked + 1);
	await server.close();
	await page.getByRole('button', { name: 'Read again' }).click();
	await page.getByText(`No server answers at ${server.address}`).waitFor();
	expect((await marks()).length).toBe(4);
});

test('the window can not name a file of its own choice', async () => {
	const settings = await settingsNow();
	const gguf = { path: '/etc/passwd', bytes: 1 };
	const secondOpinion = { ...settings.secondOpinion, use: 'gguf' as const, gguf };
	const written = await page.evaluate((s) => window.aloud.ask('settings:write', s), {
		...settings,
		secondOpinion,
	});
	expect(written).toMatchObject({ ok: false, error: { tag: 'refused' } });
	const tried = await page.evaluate((s) => window.aloud.ask('second-opinion:read-sample', s), secondOpinion);
	expect(tried).toMatchObject({ ok: false, error: { tag: 'refused' } });
});

test('a real GGUF file runs in a process of its own, in this Electron, and can be stopped', async () => {
	const path = smolLm();
	await launched.close();
	const gguf = { path, bytes: 98_362_432 };
	const settings: Settings = {
		...defaultSettings,
		secondOpinion: { ...defaultSettings.secondOpinion, use: 'gguf', gguf },
	};
	writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings));
	launched = await launch({ dataFolder });
	page = launched.page;
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await page.getByText(path).waitFor();
	await page.getByRole('button', { name: 'Try it' }).click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByText('You stopped the second opinion.').waitFor();
	await page.getByRole('button', { name: 'Try it' }).click();
	await page
		.getByText(/SmolLM2-135M-Instruct\.Q4_1 answered in .* of 3 points right/)
		.waitFor({ timeout: 120_000 });
	const processes = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name));
	expect(processes).not.toContain('Aloud second opinion');
});
