import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/core/transcription/transcript';
import { fixture } from '../fixtures/fixture';
import { decodeWav } from '../fixtures/wav';
import { type LocalHub, startHub } from '../main/models/local-hub';
import { type Launched, launch } from './launch';
import { reportOf, say, stop } from './say';

/** Whisper base stands on a local hub as Whisper small, under the names that the hub gives its files. */
const bundled = resolve(import.meta.dirname, '../../resources/models/whisper-base');
const ENCODER = 'onnx/encoder_model.onnx';
const DECODER = 'onnx/decoder_model_merged_q4.onnx';
const files = {
	'README.md': Buffer.from('Not for the recogniser.'),
	'config.json': { path: join(bundled, 'config.json') },
	'generation_config.json': { path: join(bundled, 'generation_config.json') },
	'tokenizer.json': { path: join(bundled, 'tokenizer.json') },
	'tokenizer_config.json': { path: join(bundled, 'tokenizer_config.json') },
	[ENCODER]: { path: join(bundled, 'onnx/encoder_model.onnx') },
	[DECODER]: { path: resolve(import.meta.dirname, '../fixtures/hub/decoder_model_merged_int8.onnx') },
	'onnx/encoder_model_fp16.onnx': Buffer.alloc(2000),
};
const SMALL = 'Whisper small, multilingual';
const BASE = 'Whisper base, multilingual';

const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-'));
const answer = decodeWav(readFileSync(fixture('figures')));
let hub: LocalHub;
let launched: Launched;
let page: Page;

beforeAll(async () => {
	hub = await startHub(files);
	await start();
});
afterAll(async () => {
	await launched.close();
	await hub.close();
});

async function start(): Promise<void> {
	launched = await launch({ dataFolder, env: { ALOUD_HUB: hub.url } });
	page = launched.page;
	await openSettings();
}
const openSettings = async (): Promise<void> => {
	await page.getByRole('navigation').getByText('Settings').click();
	await page.getByRole('heading', { name: 'Model' }).waitFor();
};
const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
const choice = (title: string) => row(title).getByRole('radio');
const settings = () => page.evaluate(() => window.aloud.ask('settings:read', {}));
const heard = async (id: string) => (await reportOf(page, id)).transcript;
const answerAs = async (prompt: string): Promise<string> => {
	const id = await say(page, prompt, answer);
	await stop(page, id);
	return id;
};

test('the models are listed with size, languages and speed; nothing is asked of the hub for that', async () => {
	expect(await choice(BASE).isChecked()).toBe(true);
	await expect
		.poll(() => row(BASE).textContent(), { timeout: 60_000 })
		.toMatch(/10\d MB · 99 languages · about .* speech/);
	expect(await row('Whisper tiny, English').textContent()).toMatch(
		/about 120 MB · English · about .* speech.* \(expected\)/,
	);
	expect(await choice(SMALL).isDisabled()).toBe(true);
	expect(hub.asked).toEqual([]);
});

test('a download that breaks off says so, and goes on from there', async () => {
	hub.fault(ENCODER, { tag: 'cut', after: 9_000_000 });
	await page.getByRole('button', { name: `Download ${SMALL}` }).click();
	await row(SMALL).getByRole('alert').waitFor({ timeout: 60_000 });
	expect(await row(SMALL).getByRole('alert').textContent()).toContain('broke off');
	await page.getByRole('button', { name: `Try again ${SMALL}` }).click();
	await expect.poll(() => choice(SMALL).isEnabled(), { timeout: 120_000 }).toBe(true);
	expect(hub.asked.filter(({ path }) => path === ENCODER).map(({ range }) => range)).toEqual([
		undefined,
		'bytes=9000000-',
	]);
	expect(hub.asked.map(({ path }) => path)).not.toContain('README.md');
	const folder = join(dataFolder, 'models/whisper-small');
	expect(readFileSync(join(folder, ENCODER)).equals(readFileSync(join(bundled, ENCODER)))).toBe(true);
	expect(readdirSync(join(dataFolder, 'models'))).toEqual(['whisper-small']);
	expect(await row(SMALL).textContent()).toMatch(/99 languages · about .* speech/);
});

test('wrong bytes are refused by the checksum, and no model comes of them', async () => {
	const title = 'Whisper base, English';
	hub.fault(ENCODER, { tag: 'wrong-bytes' });
	await page.getByRole('button', { name: `Download ${title}` }).click();
	await row(title).getByRole('alert').waitFor({ timeout: 60_000 });
	expect(await row(title).getByRole('alert').textContent()).toMatch(/encoder_model\.onnx.*checksum/);
	expect(await choice(title).isDisabled()).toBe(true);
});

test('a model that came whole and can not be run is not taken', { timeout: 120_000 }, async () => {
	const title = 'Distil-Whisper small, English';
	// As a repository with mixed-up files would: its config is that of a larger Whisper.
	const config = JSON.parse(readFileSync(join(bundled, 'config.json'), 'utf8'));
	const confused = await startHub({
		...files,
		'config.json': Buffer.from(JSON.stringify({ ...config, num_mel_bins: 128 })),
	});
	await launched.close();
	launched = await launch({ dataFolder, env: { ALOUD_HUB: confused.url } });
	page = launched.page;
	await openSettings();
	await page.getByRole('button', { name: `Download ${title}` }).click();
	await row(title).getByRole('alert').waitFor({ timeout: 100_000 });
	expect(await row(title).getByRole('alert').textContent()).toContain('could not be used');
	expect(await choice(title).isDisabled()).toBe(true);
	expect(readdirSync(join(dataFolder, 'models')).filter((name) => name.startsWith('distil'))).toEqual([]);
	await launched.close();
	await confused.close();
	await start();
});

describe('a model that was chosen', () => {
	let english: string;

	test('hears the next answer', async () => {
		await choice(SMALL).check();
		await expect.poll(async () => (await settings()).model).toBe('whisper-small');
		english = await answerAs('behavioral/2');
		const transcript = await heard(english);
		expect(transcript).toMatchObject({ model: 'whisper-small', language: 'en' });
		expect(transcript ? wordsOf(transcript).length : 0).toBeGreaterThan(5);
	});

	test('hears another language, which is not judged', async () => {
		await page.getByRole('combobox', { name: 'Language' }).selectOption('German');
		await expect.poll(async () => (await settings()).language).toBe('de');
		const id = await answerAs('behavioral/1');
		const { transcript, report } = await reportOf(page, id);
		expect(transcript?.language).toBe('de');
		expect(report?.analysis).toMatchObject({ tag: 'other-language', language: 'de' });
		expect(report?.timing.total).toBeGreaterThan(1);
		await page.getByRole('navigation').getByText('Library').click();
		await page
			.getByRole('button', { name: /Tell me about a system you built that failed/ })
			.first()
			.click();
		await page.getByText('The judge reads English only: this answer in German').waitFor();
		await openSettings();
		await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
		await expect.poll(async () => (await settings()).language).toBe('en');
	});

	test('can be compared: an old answer is transcribed again, and its earlier transcript comes back', async () => {
		await page.getByRole('navigation').getByText('Library').click();
		await page
			.getByRole('button', { name: /meaningful trade-off/ })
			.first()
			.click();
		await page.getByText(`Transcribed by ${SMALL}`).click();
		const attempt = join(dataFolder, 'attempts', english);
		writeFileSync(join(attempt, 'corrections.json'), '[]');
		await page.getByRole('button', { name: `Transcribe again with ${BASE}` }).click();
		await page.getByText(`Transcribed by ${BASE}`).waitFor({ timeout: 60_000 });
		await expect.poll(async () => (await heard(english))?.model, { timeout: 60_000 }).toBe('whisper-base');
		expect(JSON.parse(readFileSync(join(attempt, 'transcript.previous.json'), 'utf8')).model).toBe(
			'whisper-small',
		);
		expect(readFileSync(join(attempt, 'corrections.json'), 'utf8')).toBe('[]');
		const restore = page.getByRole('button', { name: `Back to the transcript by ${SMALL}` });
		await restore.click();
		await page.getByText(`Transcribed by ${SMALL}`).waitFor();
		expect((await heard(english))?.model).toBe('whisper-small');
	});

	test('is named when it can not be loaded any more, and the bundled one takes its place', async () => {
		expect((await settings()).model).toBe('whisper-small');
		await launched.close();
		truncateSync(join(dataFolder, 'models/whisper-small', ENCODER), 1_000_000);
		await start();
		const id = await answerAs('behavioral/2');
		expect((await heard(id))?.model).toBe('whisper-base');
		expect((await settings()).model).toBe('whisper-base');
		const said = await page.getByRole('alert').filter({ hasText: "can't be used" }).first().textContent();
		expect(said).toContain(SMALL);
		await expect.poll(() => choice(BASE).isChecked()).toBe(true);
	});

	test('is missed when its folder is gone', async () => {
		await page.evaluate((settings) => window.aloud.ask('settings:write', settings), {
			...(await settings()),
			model: 'whisper-small',
		});
		await launched.close();
		rmSync(join(dataFolder, 'models/whisper-small'), { recursive: true });
		await start();
		await page.getByText('it is no longer in the data folder').waitFor();
		expect((await settings()).model).toBe('whisper-base');
	});
});

describe('a folder of the person', () => {
	const folder = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'My Whisper');
	const choose = (path: string): Promise<void> =>
		launched.app.evaluate(({ dialog }, path) => {
			dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
		}, path);
	const add = () => page.getByRole('button', { name: 'Add from folder …' }).click();

	test('that holds no model is refused with what was expected', async () => {
		cpSync(bundled, folder, { recursive: true });
		rmSync(join(folder, 'onnx/encoder_model.onnx'));
		await choose(folder);
		await add();
		await page.getByText(/My Whisper is no model.*onnx\/encoder_model\.onnx/).waitFor();
	});

	test('is copied, tried out, and then offered', async () => {
		cpSync(bundled, folder, { recursive: true });
		await choose(folder);
		await add();
		await expect.poll(() => choice('My Whisper').isEnabled(), { timeout: 60_000 }).toBe(true);
		rmSync(folder, { recursive: true });
		await choice('My Whisper').check();
		const id = await answerAs('behavioral/2');
		expect((await heard(id))?.model).toBe('own-My-Whisper');
	});

	test('can be removed; the bundled model hears again', async () => {
		await page.getByRole('button', { name: 'Remove My Whisper' }).click();
		await page.getByRole('button', { name: 'Remove model' }).click();
		await expect.poll(() => row('My Whisper').count()).toBe(0);
		expect((await settings()).model).toBe('whisper-base');
		await expect.poll(() => choice(BASE).isChecked()).toBe(true);
	});
});
