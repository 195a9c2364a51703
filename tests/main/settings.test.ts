import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/core/settings';
import { readSettings, writeSettings } from '../../src/main/settings';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'aloud-'));

test('settings that were written are read again', async () => {
	const folder = await newFolder();
	const settings = { ...defaultSettings, theme: 'dark' as const, behavioralTarget: 90, terms: ['Argo CD'] };
	expect(await writeSettings(folder, settings)).toEqual({ ok: true, value: null });
	expect(await readSettings(folder)).toEqual(settings);
});

test('missing and damaged settings are the defaults', async () => {
	const folder = await newFolder();
	expect(await readSettings(folder)).toEqual(defaultSettings);
	await writeFile(join(folder, 'settings.json'), '{"theme": "pink"}');
	expect(await readSettings(folder)).toEqual(defaultSettings);
});

test('a folder that can not be written to is an expected failure', async () => {
	const written = await writeSettings(join(await newFolder(), 'missing'), defaultSettings);
	expect(written).toMatchObject({ ok: false, error: { tag: 'not-saved' } });
});
