import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Notice } from '../../../src/core/ipc/contract';
import { headerFor } from '../../../src/core/recording/wav-header';
import { ok } from '../../../src/core/result';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { createAnalyses } from '../../../src/main/session/analyse-recording';
import { createAttemptStore } from '../../../src/main/session/attempt-store';
import { failurePrompt as prompt } from '../../fixtures/prompt';

const choice = {
	name: 'whisper-base',
	folder: '/whisper-base',
	language: 'en',
	terms: ['Zorbix', 'diagnose'],
};

/** In the place of the recogniser, which runs in Electron alone: hears nothing, under a new model's name each time. */
function startAnalyses(store: ReturnType<typeof createAttemptStore>) {
	const notices: Notice[] = [];
	const outdated: string[] = [];
	const glossaries: (readonly string[])[] = [];
	let cancelled = 0;
	let heard = 0;
	const transcript = (): Transcript => ({
		model: `hearing-${++heard}`,
		language: 'en',
		durationSeconds: 1,
		segments: [],
		speech: [],
	});
	const job = {
		opened: async () => ok(null),
		push: () => undefined,
		finish: async () => ok(transcript()),
		analyse: async () => ok({ tag: 'no-speech' } as const),
		cancel: () => {
			cancelled += 1;
		},
	};
	const analyses = createAnalyses({
		store,
		process: {
			listen: ({ glossary }) => {
				glossaries.push(glossary);
				return job;
			},
			judge: async () => ok({ tag: 'no-speech' } as const),
		},
		refuse: () => undefined,
		notify: (notice) => notices.push(notice),
		reported: () => undefined,
		outdated: (id) => outdated.push(id),
	});
	return { analyses, notices, outdated, glossaries, cancelled: () => cancelled };
}

async function startAttempt() {
	const store = createAttemptStore(join(await mkdtemp(join(tmpdir(), 'aloud-')), 'attempts'));
	const attempt = await store.create(prompt, new Date('2026-11-24T13:05:09.123Z'));
	await writeFile(store.audioOf(attempt.id), Buffer.concat([headerFor(16000), Buffer.alloc(32000)]));
	return { store, attempt, folder: store.folderOf(attempt.id) };
}

test('what could not be saved is shown until it is, and not after', async () => {
	const { store, attempt, folder } = await startAttempt();
	const { analyses, notices } = startAnalyses(store);
	// In the place of the transcript lies what can't be written over.
	await mkdir(join(folder, 'transcript.json', 'in the way'), { recursive: true });

	await analyses.run(attempt, { choice, otherwise: null });
	expect(analyses.unsavedOf(attempt.id).transcript?.model).toBe('hearing-1');
	expect(notices).toContainEqual(expect.objectContaining({ tag: 'attempt-failed' }));

	await rm(join(folder, 'transcript.json'), { recursive: true });
	await analyses.run(attempt, { choice, otherwise: null });
	expect(analyses.unsavedOf(attempt.id)).toEqual({});
	expect((await store.readTranscript(attempt.id))?.model).toBe('hearing-2');
});

test('corrections that can not be read end the job, and the failure is told', async () => {
	const { store, attempt, folder } = await startAttempt();
	const { analyses, notices, cancelled } = startAnalyses(store);
	await writeFile(join(folder, 'corrections.json'), '{');
	await analyses.run(attempt, { choice, otherwise: null });
	expect(cancelled()).toBe(1);
	expect(notices.at(-1)).toMatchObject({ tag: 'attempt-failed', error: { tag: 'not-analysed' } });
	expect(analyses.isRunning(attempt.id)).toBe(false);
});

test('a new transcript says that what was made of the one before holds no more', async () => {
	const { store, attempt } = await startAttempt();
	const { analyses, outdated } = startAnalyses(store);
	await analyses.run(attempt, { choice, otherwise: null });
	await store.saveSecondOpinion(attempt.id, { model: 'tiny', readAt: '2026-11-24T13:05:09Z', points: [] });
	outdated.length = 0;
	await analyses.run(attempt, { choice, otherwise: null });
	expect(outdated).toEqual([attempt.id]);
	expect(await store.readSecondOpinion(attempt.id)).toBe(null);
});

test('an answer is heard with the terms of the person, of the pack and of the trade, less what the hint says', async () => {
	const { store } = await startAttempt();
	const { analyses, glossaries } = startAnalyses(store);
	const asked = await store.create(
		{ ...prompt, hint: 'Say how you diagnosed it.', terms: ['Quuxly'] },
		new Date('2026-11-24T13:06:09.123Z'),
	);
	analyses.listen(asked, choice);
	analyses.listen(asked, { ...choice, language: 'de' });
	expect(glossaries[0]).toEqual(expect.arrayContaining(['Zorbix', 'Quuxly', 'Kubernetes']));
	expect(glossaries[0]).not.toContain('diagnose');
	expect(glossaries[1]).toEqual(['Zorbix']);
});

test('a transcript that is checked again is judged, and no model that hears is asked for', async () => {
	const { store, attempt } = await startAttempt();
	const { analyses, glossaries } = startAnalyses(store);
	const transcript = { model: 'whisper-base', language: 'en', durationSeconds: 1, segments: [], speech: [] };
	await analyses.judgeAgain(attempt, transcript);
	expect((await store.readReport(attempt.id))?.analysis).toEqual({ tag: 'no-speech' });
	expect(glossaries).toEqual([]);
});
