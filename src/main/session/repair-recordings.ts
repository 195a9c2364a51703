import { open } from 'node:fs/promises';
import { repairOf } from '../../core/recording/wav-header';
import type { Attempt } from '../../core/session/attempt';
import type { AttemptStore } from './attempt-store';
import { finishAttempt } from './session';

/**
 * At start: attempts that an ended process left recording get a true header, and can be transcribed from the library. One
 * that can't be repaired (a full disk, a file of somebody else's) stays as it is until the next start.
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
	const samples = await repairHeader(store.audioOf(attempt.id));
	if (samples === 0) await store.remove(attempt.id);
	else if (samples !== null) await finishAttempt(store, attempt, samples);
}

/** -> the number of samples; null where the file can't be opened: it is left alone. */
async function repairHeader(path: string): Promise<number | null> {
	const file = await open(path, 'r+').catch(() => null);
	if (!file) return null;
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
