import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ModelState } from '../../../src/core/models/model-state';
import { fail, ok, type Result } from '../../../src/core/result';
import type { Trial } from '../../../src/main/models/hear-trial';
import { createModelStore } from '../../../src/main/models/model-store';
import { Models } from '../../../src/main/models/models';
import { type LocalHub, startHub } from './local-hub';

const bundled = resolve('resources/models/whisper-base');
const ENCODER = 'onnx/encoder_model.onnx';
const NAME = 'whisper-tiny.en';
/** What the hub gives is never run here: the real trial of real files is in tests/e2e/models.test.ts. */
const files = {
	'config.json': { path: join(bundled, 'config.json') },
	'generation_config.json': { path: join(bundled, 'generation_config.json') },
	'tokenizer.json': Buffer.from('{}'),
	'tokenizer_config.json': Buffer.from('{}'),
	[ENCODER]: randomBytes(300_000),
	'onnx/decoder_model_merged_q4.onnx': randomBytes(100_000),
};
let hub: LocalHub;
let root: string;
let tried: string[];
let hears: (signal: AbortSignal) => Promise<Result<Trial>>;
let history: ModelState[];
let free: number;

beforeEach(async () => {
	hub = await startHub(files);
	root = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'models');
	tried = [];
	history = [];
	free = 1e9;
	hears = async () => ok({ speed: 12 });
});
afterEach(() => hub.close());

async function open(): Promise<Models> {
	const models: Models = await Models.open({
		store: createModelStore(root, bundled),
		hub: hub.url,
		fetch,
		stallMs: 20_000,
		freeBytes: async () => free,
		hearTrial: async (folder, signal) => {
			tried.push(basename(folder));
			return hears(signal);
		},
		onChange: () => {
			const state = opened?.stateOf(NAME);
			if (state && state !== history.at(-1)) history.push(state);
		},
	});
	opened = models;
	return models;
}
let opened: Models | undefined;

const settled = (models: Models, name: string, tag: ModelState['tag']) =>
	expect.poll(() => models.stateOf(name).tag, { timeout: 20_000 }).toBe(tag);

test('nothing is asked of the hub before a download', async () => {
	const models = await open();
	expect(models.installed.map(({ name }) => name)).toEqual(['whisper-base']);
	expect(models.stateOf(NAME)).toEqual({ tag: 'absent', kept: 0 });
	expect(hub.asked).toEqual([]);
});

test('a download counts only after its trial, and is there after a restart', async () => {
	const models = await open();
	expect(models.download(NAME)).toMatchObject({ ok: true });
	expect(models.download(NAME)).toMatchObject({ ok: false, error: { tag: 'busy' } });
	await settled(models, NAME, 'ready');
	expect(tried).toEqual([`${NAME}.partial`]);
	expect(new Set(history.map(({ tag }) => tag))).toEqual(new Set(['asking', 'fetching', 'trying', 'ready']));
	expect(models.choose(NAME, 'en')).toMatchObject({ name: NAME, folder: join(root, NAME) });

	const again = await open();
	expect(again.isReady(NAME)).toBe(true);
	expect(again.installed[1]).toMatchObject({ name: NAME, source: 'hub', speed: 12 });
});

test('a download that the person stops is kept, also over a restart, and goes on from there', async () => {
	hub.fault(ENCODER, { tag: 'stall', after: 200_000 });
	const models = await open();
	models.download(NAME);
	await expect.poll(() => models.stateOf(NAME), { timeout: 20_000 }).toMatchObject({ tag: 'fetching' });
	await expect.poll(() => kept(models), { timeout: 20_000 }).toBeGreaterThan(200_000);
	models.cancel(NAME);
	await settled(models, NAME, 'absent');

	const again = await open();
	expect(again.stateOf(NAME)).toMatchObject({ tag: 'absent' });
	again.download(NAME);
	await settled(again, NAME, 'ready');
	expect(hub.asked.filter(({ path }) => path === ENCODER).map(({ range }) => range)).toEqual([
		undefined,
		'bytes=200000-',
	]);
});
const kept = (models: Models): number => {
	const state = models.stateOf(NAME);
	return state.tag === 'fetching' ? state.done : 0;
};

test('a model that fails its trial is deleted, and why is said', async () => {
	hears = async () => fail('not-understood', 'It heard “the the the”.');
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'failed');
	expect(models.stateOf(NAME)).toMatchObject({ kept: 0, problem: { tag: 'not-understood' } });
	expect(readdirSync(root)).toEqual([]);
	expect(models.choose(NAME, 'en').name).toBe('whisper-base');
});

test.each([
	['a hub that answers 500 to the list', { tag: 'status', status: 500 } as const, 'refused-by-hub'],
	['a hub that has no such repository', { tag: 'status', status: 404 } as const, 'refused-by-hub'],
])('%s is told', async (_name, fault, tag) => {
	hub.fault('tree', fault);
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'failed');
	expect(models.stateOf(NAME)).toMatchObject({ problem: { tag } });
});

test('a repository without the decoder is told before anything is downloaded', async () => {
	await hub.close();
	const { 'onnx/decoder_model_merged_q4.onnx': _, ...without } = files;
	hub = await startHub(without);
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'failed');
	expect(models.stateOf(NAME)).toMatchObject({ problem: { tag: 'not-on-hub' } });
	expect(hub.asked).toHaveLength(1);
});

test('a disk with too little space is told before anything is downloaded', async () => {
	free = 200_000;
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'failed');
	expect(models.stateOf(NAME)).toMatchObject({ problem: { tag: 'disk-full' } });
	expect(hub.asked).toHaveLength(1);
});

test('a folder without its mark does not count: the trial never ended', async () => {
	mkdirSync(join(root, NAME, 'onnx'), { recursive: true });
	writeFileSync(join(root, NAME, 'config.json'), '{}');
	const models = await open();
	expect(models.isReady(NAME)).toBe(false);
});

test('a folder is copied under a name of its own, and outlives its source', async () => {
	const folder = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'Größe S (de)');
	cpSync(bundled, folder, { recursive: true });
	const models = await open();
	const added = await models.addFolder(folder);
	expect(added).toMatchObject({ ok: true, value: { name: 'own-Gr-e-S-de-' } });
	await settled(models, 'own-Gr-e-S-de-', 'ready');
	rmSync(folder, { recursive: true });
	expect(existsSync(join(models.choose('own-Gr-e-S-de-', 'de').folder, ENCODER))).toBe(true);
	expect(models.choose('own-Gr-e-S-de-', 'de').language).toBe('de');
	expect(models.installed.map(({ title }) => title)).toContain('Größe S (de)');
});

/** Hears until it is stopped, as a large model on a slow machine. */
const hearsOn = (signal: AbortSignal): Promise<Result<Trial>> =>
	new Promise((resolve) =>
		signal.addEventListener('abort', () => resolve(fail('process-ended', 'The process ended.'))),
	);

test('a trial that is stopped keeps the download, and the next one hears it again', async () => {
	hears = hearsOn;
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'trying');
	models.cancel(NAME);
	await settled(models, NAME, 'absent');
	expect(models.stateOf(NAME)).toMatchObject({ kept: expect.any(Number) });

	hears = async () => ok({ speed: 12 });
	const asked = hub.asked.filter(({ path }) => path === ENCODER).length;
	models.download(NAME);
	await settled(models, NAME, 'ready');
	expect(hub.asked.filter(({ path }) => path === ENCODER)).toHaveLength(asked);
});

test.each(['while it is copied', 'in its trial'])(
	'a folder that is stopped %s leaves nothing behind',
	async (when) => {
		const folder = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'mine');
		cpSync(bundled, folder, { recursive: true });
		hears = hearsOn;
		const models = await open();
		await models.addFolder(folder);
		if (when === 'in its trial') await settled(models, 'own-mine', 'trying');
		models.cancel('own-mine');
		await settled(models, 'own-mine', 'absent');
		await expect.poll(() => readdirSync(root)).toEqual([]);
		expect([...models.added]).toEqual([]);
		expect(tried).toHaveLength(when === 'in its trial' ? 1 : 0);

		hears = async () => ok({ speed: 12 });
		await models.addFolder(folder);
		await settled(models, 'own-mine', 'ready');
	},
);

test.each([
	['an empty folder', () => undefined, /no model in the ONNX layout.*config\.json/],
	[
		'a folder whose config is not a Whisper’s',
		(folder: string) => writeFileSync(join(folder, 'config.json'), '{"d_model": 384}'),
		/no model|no Whisper model/,
	],
])('%s is refused with what was expected', async (_name, change, message) => {
	const folder = mkdtempSync(join(tmpdir(), 'aloud-'));
	change(folder);
	const models = await open();
	const added = await models.addFolder(folder);
	expect(added.ok ? '' : added.error.message).toMatch(message);
	expect(existsSync(root)).toBe(false);
});

test('a whole folder with a broken config is refused by the name of what is wrong in it', async () => {
	const folder = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'broken');
	cpSync(bundled, folder, { recursive: true });
	writeFileSync(join(folder, 'config.json'), '{"d_model": 384}');
	const models = await open();
	const added = await models.addFolder(folder);
	expect(added).toMatchObject({ ok: false, error: { tag: 'not-whisper' } });
	expect(added.ok ? '' : added.error.message).toContain('config.json');
});

test('a removed model is gone from the disk; the bundled one stays', async () => {
	const models = await open();
	models.download(NAME);
	await settled(models, NAME, 'ready');
	expect(await models.remove(NAME)).toMatchObject({ ok: true });
	expect(readdirSync(root)).toEqual([]);
	expect(models.stateOf(NAME)).toEqual({ tag: 'absent', kept: 0 });
	expect(await models.remove('whisper-base')).toMatchObject({ ok: false });
});

test('an English-only model hears English, whatever the settings say', async () => {
	const models = await open();
	expect(models.choose('whisper-base', 'fr').language).toBe('fr');
	expect(models.choose('whisper-base', 'tlh').language).toBe('en');
});
