import { open, readdir } from 'node:fs/promises';
import { Peaks } from '../../core/recording/peaks';
import { repairOf } from '../../core/recording/wav-header';
import type { Attempt } from '../../core/session/attempt';
import type { Recorded } from '../recording/recording-file';
import { readRecording } from './analyse-recording';
import type { AttemptStore } from './attempt-store';
import { finishAttempt } from './session';

/**
 * At start: attempts that an ended process left recording get a true header, and can be transcribed from the library.
 * Where nothing was recorded, nothing stays. One that can't be repaired (a full disk, a file that can't be opened) stays as
 * it is until the next start.
 */
export async function repairRecordings(store: AttemptStore): Promise<void> {
	for (const id of await store.ids()) {
		const attempt = await store.read(id);
		if (!attempt.ok || attempt.value.stage !== 'recording') continue;
		await repair(store, attempt.value).catch((error: unknown) => {
			console.error(`${store.folderOf(id)} could not be repaired:`, error);
		});
	}
}

async function repair(store: AttemptStore, attempt: Attempt): Promise<void> {
	const { id } = attempt;
	if ((await repairHeader(store.audioOf(id))) > 0)
		await finishAttempt(store, attempt, await reread(store.audioOf(id)));
	else if (await holdsNothingElse(store.folderOf(id))) await store.remove(id);
	else await store.save({ ...attempt, stage: 'recorded' });
}

/** What the recording file would have said at its end. */
async function reread(path: string): Promise<Recorded> {
	const samples = await readRecording(path);
	if (!samples.ok) throw new Error(samples.error.message);
	const peaks = new Peaks();
	peaks.append(samples.value);
	return { samples: samples.value.length, peaks };
}

/** -> the number of samples; 0 where the process ended before there was a file. */
async function repairHeader(path: string): Promise<number> {
	const file = await open(path, 'r+').catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	});
	if (!file) return 0;
	try {
		const repair = repairOf((await file.stat()).size);
		await file.write(repair.header, 0, repair.header.length, 0);
		await file.truncate(repair.fileBytes);
		await file.sync();
		return repair.sampleCount;
	} finally {
		await file.close();
	}
}

/** What is taken away for good must hold nothing that somebody put there. */
async function holdsNothingElse(folder: string): Promise<boolean> {
	const names = await readdir(folder);
	return names.every((name) => name === 'attempt.json' || name === 'audio.wav' || name.endsWith('.tmp'));
}
