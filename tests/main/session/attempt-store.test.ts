import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type AttemptStore, createAttemptStore, readDetails } from '../../../src/main/session/attempt-store';
import { failurePrompt as prompt } from '../../fixtures/prompt';

const at = new Date('2026-11-24T13:05:09.123Z');
let root = '';
let store: AttemptStore;

beforeEach(async () => {
	root = join(await mkdtemp(join(tmpdir(), 'aloud-')), 'attempts');
	store = createAttemptStore(root);
});

test('without a folder there are no attempts', async () => {
	expect(await store.summaries()).toEqual([]);
});

test('an attempt is a folder named after its time and prompt', async () => {
	const attempt = await store.create(prompt, at);
	expect(attempt.id).toBe('2026-11-24T13-05-09-123Z-behavioral-1');
	expect(await readdir(join(root, attempt.id))).toEqual(['attempt.json']);
	expect(await store.read(attempt.id)).toEqual({ ok: true, value: attempt });
});

test('two attempts of one moment get folders of their own', async () => {
	const [first, second] = await Promise.all([store.create(prompt, at), store.create(prompt, at)]);
	expect(first.id).not.toBe(second.id);
	expect(await store.ids()).toHaveLength(2);
});

test('a damaged attempt.json is told with file and place, and hides no other attempt', async () => {
	const good = await store.create(prompt, at);
	const bad = await store.create(prompt, new Date(at.getTime() + 1000));
	await writeFile(join(root, bad.id, 'attempt.json'), '{"id": 4}');
	const read = await store.read(bad.id);
	expect(read).toMatchObject({ ok: false, error: { tag: 'damaged' } });
	expect(read.ok ? '' : read.error.message).toContain(join(bad.id, 'attempt.json'));
	expect((await store.summaries()).map((s) => s.id)).toEqual([good.id]);
});

test('foreign folders are no attempts', async () => {
	await mkdir(join(root, 'notes'), { recursive: true });
	expect(await store.ids()).toEqual([]);
});

test('an id that climbs out of the folder is refused', () => {
	expect(() => store.folderOf('../../secret')).toThrow();
});

test('details hold what there is, and null for the rest', async () => {
	const attempt = await store.create(prompt, at);
	await store.savePeaks(attempt.id, [0, 0.5]);
	const details = await readDetails(store, attempt.id);
	expect(details).toEqual({
		ok: true,
		value: {
			attempt,
			transcript: null,
			report: null,
			corrections: [],
			previousModel: null,
			secondOpinion: { tag: 'none' },
			peaks: [0, 0.5],
		},
	});
});

test('a save leaves no temporary file and replaces the old content whole', async () => {
	const attempt = await store.create(prompt, at);
	await store.save({ ...attempt, stage: 'recorded', durationSeconds: 3 });
	expect(await readdir(join(root, attempt.id))).toEqual(['attempt.json']);
	expect(JSON.parse(await readFile(join(root, attempt.id, 'attempt.json'), 'utf8'))).toMatchObject({
		stage: 'recorded',
		durationSeconds: 3,
	});
});

test('damaged corrections are told, and never taken for none', async () => {
	const { id } = await store.create(prompt, at);
	expect(await store.readCorrections(id)).toEqual([]);
	await store.saveCorrections(id, [{ tag: 'point', point: 'fix', state: 'covered' }]);
	expect(await store.readCorrections(id)).toEqual([{ tag: 'point', point: 'fix', state: 'covered' }]);
	await writeFile(join(root, id, 'corrections.json'), '[{"tag": "poi');
	await expect(store.readCorrections(id)).rejects.toThrow(/corrections.json/);
	expect(await readDetails(store, id)).toMatchObject({ ok: false, error: { tag: 'damaged' } });
});

test('of corrections that are saved at once, the later hold, and are what is read', async () => {
	const { id } = await store.create(prompt, at);
	const corrections = (['covered', 'touched', 'not-heard'] as const).map((state) => [
		{ tag: 'point' as const, point: 'fix', state },
	]);
	const saves = corrections.map((each) => store.saveCorrections(id, each));
	expect(await store.readCorrections(id)).toEqual(corrections.at(-1));
	await Promise.all(saves);
	expect(await readdir(join(root, id))).toEqual(['attempt.json', 'corrections.json']);
});

test('a second opinion lies beside the report; one that can not be read counts as none', async () => {
	const { id } = await store.create(prompt, at);
	const opinion = {
		model: 'tiny',
		readAt: '2026-11-24T13:05:09Z',
		points: [{ tag: 'not-heard' as const, id: 'fix' }],
	};
	await store.saveSecondOpinion(id, opinion);
	expect(await readDetails(store, id)).toMatchObject({
		ok: true,
		value: { secondOpinion: { tag: 'read', opinion } },
	});
	await writeFile(join(root, id, 'second-opinion.json'), '{"model": "tiny", "points": "all"}');
	expect(await readDetails(store, id)).toMatchObject({ ok: true, value: { secondOpinion: { tag: 'none' } } });
});
