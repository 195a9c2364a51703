import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Transcript, transcriptSchema } from '../../core/transcription/transcript';
import { readJson } from '../files/read-json';
import { writeFileAtomically } from '../files/write-file-atomically';

/** An attempt's transcript and what was made of it, as they are and as they were before it was transcribed again. */
const FILES = [
	{ now: 'transcript.json', before: 'transcript.previous.json' },
	{ now: 'report.json', before: 'report.previous.json' },
	{ now: 'second-opinion.json', before: 'second-opinion.previous.json' },
] as const;

/**
 * Keeps the transcript and what was made of it, one step back; for when a new transcript is complete and is to be saved.
 * A second opinion goes with the transcript that it read: there is none of the new one yet.
 */
export async function keepPrevious(folder: string): Promise<void> {
	if ((await contentOf(join(folder, 'transcript.json'))) === null) return;
	for (const { now, before } of FILES)
		await writeOrRemove(join(folder, before), await contentOf(join(folder, now)));
	await rm(join(folder, 'second-opinion.json'), { force: true });
}

export async function readPrevious(folder: string): Promise<Transcript | null> {
	const read = await readJson(join(folder, 'transcript.previous.json'), transcriptSchema);
	return read.ok ? read.value : null;
}

/** Changes the two: what was is, and what is can be gone back to. -> whether there is a report now. */
export async function swapPrevious(folder: string): Promise<boolean> {
	const pairs = await Promise.all(
		FILES.map(async ({ now, before }) => ({
			now,
			before,
			is: await contentOf(join(folder, now)),
			was: await contentOf(join(folder, before)),
		})),
	);
	// At every moment there is a whole transcript.json; the recording is the truth for both.
	for (const { now, was } of pairs) await writeOrRemove(join(folder, now), was);
	for (const { before, is } of pairs) await writeOrRemove(join(folder, before), is);
	return pairs.some(({ now, was }) => now === 'report.json' && was !== null);
}

const contentOf = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);

const writeOrRemove = (path: string, content: Buffer | null): Promise<void> =>
	content === null ? rm(path, { force: true }) : writeFileAtomically(path, content);
