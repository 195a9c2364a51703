import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAttemptStore } from '../../../src/main/session/attempt-store';
import { keepPrevious } from '../../../src/main/session/previous-transcript';
import { Session } from '../../../src/main/session/session';
import type { WhisperProcess } from '../../../src/main/transcription/whisper-process';
import { failurePrompt } from '../../fixtures/prompt';

const unused = (): never => {
	throw new Error('not used here');
};

async function startSession() {
	const root = await mkdtemp(join(tmpdir(), 'aloud-'));
	const store = createAttemptStore(join(root, 'attempts'));
	const outdated: string[] = [];
	const session = new Session({
		store,
		// Runs in Electron alone.
		process: {} as WhisperProcess,
		findPrompt: unused,
		choose: unused,
		bundled: unused,
		refuse: unused,
		notify: () => undefined,
		reported: unused,
		outdated: (id) => outdated.push(id),
		moveToTrash: (folder) => rename(folder, join(root, 'trash')),
	});
	const attempt = await store.create(failurePrompt, new Date('2026-11-24T13:05:09.123Z'));
	return { root, store, session, attempt, outdated };
}

test('an attempt that goes to the trash ends what is being made of it', async () => {
	const { session, store, attempt, outdated } = await startSession();
	expect(await session.trash(attempt.id)).toMatchObject({ ok: true });
	expect(outdated).toEqual([attempt.id]);
	expect(await store.ids()).toEqual([]);
});

test('an attempt that the trash does not take is left as it is', async () => {
	const { session, root, store, attempt, outdated } = await startSession();
	await writeFile(join(root, 'trash'), 'in the way');
	expect(await session.trash(attempt.id)).toMatchObject({ ok: false, error: { tag: 'not-trashed' } });
	expect(outdated).toEqual([]);
	expect(await store.ids()).toEqual([attempt.id]);
});

test('an earlier transcript that is gone back to ends what is being made of the later one', async () => {
	const { session, store, attempt, outdated } = await startSession();
	const transcript = { durationSeconds: 1, model: 'first', language: 'en', speech: [], segments: [] };
	await store.saveTranscript(attempt.id, transcript);
	await keepPrevious(store.folderOf(attempt.id));
	await store.saveTranscript(attempt.id, { ...transcript, model: 'second' });
	expect(await session.restore(attempt.id)).toMatchObject({ ok: true });
	expect(outdated).toEqual([attempt.id]);
	expect((await store.readTranscript(attempt.id))?.model).toBe('first');
});
