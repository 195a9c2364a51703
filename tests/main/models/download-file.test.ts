import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileUrl, type HubFile } from '../../../src/core/models/hub';
import { downloadFile, partialOf } from '../../../src/main/models/download-file';
import { type LocalHub, startHub, treeEntry } from './local-hub';

const source = { repo: 'owner/model', revision: 'main' };
const PATH = 'onnx/encoder_model.onnx';
const content = randomBytes(200_000);
const entry = treeEntry(PATH, content);
const file: HubFile = {
	path: PATH,
	bytes: content.length,
	checksum: { tag: 'sha256', hex: entry.lfs?.oid ?? '' },
};
let hub: LocalHub;
let to: string;
let progress: number[];
/** Long enough for a busy machine; the test of stalling takes less. */
let stallMs: number;

beforeEach(async () => {
	hub = await startHub({ [PATH]: content });
	to = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'model', PATH);
	progress = [];
	stallMs = 20_000;
});
afterEach(() => hub.close());

const download = (wanted: HubFile = file, stop = new AbortController(), url = hub.url) =>
	downloadFile(fileUrl(url, source, PATH), wanted, to, {
		fetch,
		signal: stop.signal,
		stallMs,
		onProgress: (bytes) => progress.push(bytes),
	});
const failsAs = (tag: string) => ({ ok: false, error: { tag } });
const ranges = () => hub.asked.map(({ range }) => range);
/** Breaks one download off, so that `bytes` of it lie on disk. */
const breakOffAfter = async (bytes: number): Promise<void> => {
	hub.fault(PATH, { tag: 'cut', after: bytes });
	expect(await download()).toMatchObject(failsAs('broken-off'));
	expect(readFileSync(partialOf(to)).length).toBe(bytes);
};

test('a file comes whole, with progress, and lands under its name alone', async () => {
	expect(await download()).toEqual({ ok: true, value: null });
	expect(readFileSync(to).equals(content)).toBe(true);
	expect(existsSync(partialOf(to))).toBe(false);
	expect(progress.at(-1)).toBe(content.length);
	expect([...progress].sort((a, b) => a - b)).toEqual(progress);
});

test('a file that landed is not asked for again', async () => {
	await download();
	await download();
	expect(hub.asked).toHaveLength(1);
});

test('a small file is checked by the blob id of git', async () => {
	await hub.close();
	const small = Buffer.from('{"d_model": 512}');
	hub = await startHub({ [PATH]: small });
	const { oid } = treeEntry(PATH, small);
	const wanted: HubFile = { path: PATH, bytes: small.length, checksum: { tag: 'git-blob', hex: oid } };
	expect(await download(wanted)).toMatchObject({ ok: true });
	expect(readFileSync(to, 'utf8')).toBe('{"d_model": 512}');
});

describe('after a break', () => {
	test('the rest is asked for, on the condition that the file is still the same', async () => {
		await breakOffAfter(70_000);
		expect(await download()).toMatchObject({ ok: true });
		expect(readFileSync(to).equals(content)).toBe(true);
		expect(hub.asked[1]).toMatchObject({ range: 'bytes=70000-', ifRange: `"${PATH}-1"` });
		expect(progress.filter((bytes) => bytes > 70_000).length).toBeGreaterThan(0);
	});

	test('a server that answers 200 for 206 is heard from the first byte', async () => {
		await breakOffAfter(70_000);
		hub.fault(PATH, { tag: 'ignore-range' });
		expect(await download()).toMatchObject({ ok: true });
		expect(readFileSync(to).equals(content)).toBe(true);
	});

	test('a file that was changed meanwhile comes whole and is refused by its checksum', async () => {
		await breakOffAfter(70_000);
		hub.change(PATH, randomBytes(content.length));
		expect(await download()).toMatchObject(failsAs('wrong-bytes'));
		expect(existsSync(to) || existsSync(partialOf(to))).toBe(false);
	});

	test('a 416 for a file that is whole already lets its checksum decide', async () => {
		await breakOffAfter(70_000);
		writeFileSync(partialOf(to), content);
		expect(await download()).toMatchObject({ ok: true });
		expect(readFileSync(to).equals(content)).toBe(true);
	});

	test('a 416 for a part starts over', async () => {
		await breakOffAfter(70_000);
		hub.fault(PATH, { tag: 'refuse-range' });
		expect(await download()).toMatchObject({ ok: true });
		expect(ranges()).toEqual([undefined, 'bytes=70000-', undefined]);
		expect(readFileSync(to).equals(content)).toBe(true);
	});

	test('a range that was not asked for is not written', async () => {
		await breakOffAfter(70_000);
		hub.fault(PATH, { tag: 'other-range' });
		expect(await download()).toMatchObject({ ok: true });
		expect(ranges()).toEqual([undefined, 'bytes=70000-', undefined]);
		expect(readFileSync(to).equals(content)).toBe(true);
	});

	test('more on disk than the file has is dropped', async () => {
		await breakOffAfter(70_000);
		writeFileSync(partialOf(to), randomBytes(content.length + 1));
		expect(await download()).toMatchObject({ ok: true });
		expect(readFileSync(to).equals(content)).toBe(true);
	});
});

describe('a server that does wrong', () => {
	test('stalls: the download ends, and keeps what came', async () => {
		stallMs = 500;
		hub.fault(PATH, { tag: 'stall', after: 5000 });
		expect(await download()).toMatchObject(failsAs('stalled'));
		expect(readFileSync(partialOf(to)).length).toBe(5000);
	});

	test('ends early as though the file were whole', async () => {
		hub.fault(PATH, { tag: 'end-early', after: 5000 });
		expect(await download()).toMatchObject(failsAs('broken-off'));
		expect(existsSync(to)).toBe(false);
	});

	test('sends more than the file has', async () => {
		hub.fault(PATH, { tag: 'longer' });
		expect(await download()).toMatchObject(failsAs('wrong-size'));
		expect(existsSync(to) || existsSync(partialOf(to))).toBe(false);
	});

	test('lists another size than it sends: told before the bytes come', async () => {
		expect(await download({ ...file, bytes: content.length + 5 })).toMatchObject(failsAs('wrong-size'));
		expect(progress).toEqual([]);
	});

	test('sends wrong bytes', async () => {
		hub.fault(PATH, { tag: 'wrong-bytes' });
		const failed = await download();
		expect(failed).toMatchObject(failsAs('wrong-bytes'));
		expect(failed.ok ? '' : failed.error.message).toContain(PATH);
		expect(existsSync(to) || existsSync(partialOf(to))).toBe(false);
	});

	test('refuses', async () => {
		hub.fault(PATH, { tag: 'status', status: 503 });
		const failed = await download();
		expect(failed).toMatchObject(failsAs('refused-by-hub'));
		expect(failed.ok ? '' : failed.error.message).toContain('503');
	});

	test('is not there', async () => {
		expect(await download(file, undefined, 'http://127.0.0.1:9')).toMatchObject(failsAs('no-network'));
	});
});

test('the person stops it, and what came is kept', async () => {
	hub.fault(PATH, { tag: 'stall', after: 5000 });
	const stop = new AbortController();
	const running = download(file, stop);
	await expect.poll(() => progress.length).toBeGreaterThan(0);
	stop.abort();
	expect(await running).toMatchObject(failsAs('cancelled'));
	expect(readFileSync(partialOf(to)).length).toBe(5000);
});

test('a download that was stopped before it began asks nothing', async () => {
	const stop = new AbortController();
	stop.abort();
	expect(await download(file, stop)).toMatchObject(failsAs('cancelled'));
	expect(hub.asked).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told as that', async () => {
	mkdirSync(dirname(to), { recursive: true });
	symlinkSync('/dev/full', partialOf(to));
	expect(await download()).toMatchObject(failsAs('disk-full'));
});

test('a folder that can not be written to is told as that', async () => {
	writeFileSync(join(to, '../../..', 'blocked'), '');
	to = join(to, '../../..', 'blocked', PATH);
	expect(await download()).toMatchObject(failsAs('not-saved'));
});
