import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWav } from '../../../src/core/recording/read-wav';
import { headerFor } from '../../../src/core/recording/wav-header';
import { createAttemptStore } from '../../../src/main/session/attempt-store';
import { repairRecordings } from '../../../src/main/session/repair-recordings';
import { failurePrompt as prompt } from '../../fixtures/prompt';

const at = new Date('2026-11-24T13:05:09.123Z');

const newStore = async () => createAttemptStore(join(await mkdtemp(join(tmpdir(), 'aloud-')), 'attempts'));

test('a killed recording gets a true header, its length and its peaks', async () => {
	const store = await newStore();
	const { id } = await store.create(prompt, at);
	// The process died after 1.5 s and in the middle of a sample; the header still says nothing was recorded.
	const killed = Buffer.concat([headerFor(0), Buffer.alloc(2 * 24000, 1), Buffer.from([7])]);
	await writeFile(store.audioOf(id), killed);

	await repairRecordings(store);

	const attempt = await store.read(id);
	expect(attempt).toMatchObject({ ok: true, value: { stage: 'recorded', durationSeconds: 1.5 } });
	const audio = readWav(await readFile(store.audioOf(id)));
	expect(audio.ok && audio.value.samples.length).toBe(24000);
	expect((await store.readPeaks(id))?.length).toBe(150);
});

test('a recording that was finished is left as it is', async () => {
	const store = await newStore();
	const attempt = await store.create(prompt, at);
	await store.save({ ...attempt, stage: 'recorded', durationSeconds: 1 });
	await writeFile(store.audioOf(attempt.id), 'not even a WAV');
	await repairRecordings(store);
	expect(await readFile(store.audioOf(attempt.id), 'utf8')).toBe('not even a WAV');
});

test('a folder without a single sample is taken away', async () => {
	const store = await newStore();
	const { id } = await store.create(prompt, at);
	await writeFile(store.audioOf(id), headerFor(0));
	await repairRecordings(store);
	expect(await store.ids()).toEqual([]);
});

test('an attempt whose process ended before there was a file is taken away', async () => {
	const store = await newStore();
	await store.create(prompt, at);
	await repairRecordings(store);
	expect(await store.ids()).toEqual([]);
});

test('what somebody put into a folder without a recording is kept, and the attempt says that it is empty', async () => {
	const store = await newStore();
	const { id } = await store.create(prompt, at);
	await writeFile(join(store.folderOf(id), 'notes.txt'), 'mine');
	await repairRecordings(store);
	expect(await readFile(join(store.folderOf(id), 'notes.txt'), 'utf8')).toBe('mine');
	expect(await store.read(id)).toMatchObject({ ok: true, value: { stage: 'recorded', durationSeconds: 0 } });
});

test('a recording that can not be opened is left as it is', async () => {
	const store = await newStore();
	const { id } = await store.create(prompt, at);
	// A folder can't be opened for writing.
	await mkdir(store.audioOf(id));
	await repairRecordings(store);
	expect(await store.read(id)).toMatchObject({ ok: true, value: { stage: 'recording' } });
});

test('one recording that can not be repaired holds up none of the others', async () => {
	const store = await newStore();
	const first = await store.create(prompt, at);
	const second = await store.create(prompt, at);
	for (const { id } of [first, second])
		await writeFile(store.audioOf(id), Buffer.concat([headerFor(0), Buffer.alloc(2 * 16000, 1)]));
	// In the place of the peaks lies what can't be written over.
	await mkdir(join(store.folderOf(first.id), 'peaks.json', 'in the way'), { recursive: true });

	await repairRecordings(store);

	expect(await store.read(first.id)).toMatchObject({ ok: true, value: { stage: 'recording' } });
	expect(await store.read(second.id)).toMatchObject({
		ok: true,
		value: { stage: 'recorded', durationSeconds: 1 },
	});
});
