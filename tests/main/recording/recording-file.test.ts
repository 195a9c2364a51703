import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWav } from '../../../src/core/recording/read-wav';
import { RecordingFile } from '../../../src/main/recording/recording-file';

const newPath = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'aloud-')), 'audio.wav');

const samplesIn = async (path: string): Promise<number[]> => {
	const audio = readWav(await readFile(path));
	if (!audio.ok) throw new Error(audio.error.message);
	expect(audio.value.sampleRate).toBe(16000);
	return [...audio.value.samples].map((sample) => Math.round(sample * 32768));
};

test('the file is a valid WAV before the first sample', async () => {
	const path = await newPath();
	const file = await RecordingFile.create(path);
	expect(await samplesIn(path)).toEqual([]);
	await file.close();
});

test('appends that are not waited for land in their order', async () => {
	const path = await newPath();
	const file = await RecordingFile.create(path);
	const blocks = Array.from({ length: 50 }, (_, i) => Int16Array.from([i, -i, 2 * i]));
	await Promise.all(blocks.map((block) => file.append(block)));
	expect((await file.close()).samples).toBe(150);
	expect(await samplesIn(path)).toEqual(blocks.flatMap((block) => [...block]));
});

test('what was appended can be read although the file was never closed', async () => {
	const path = await newPath();
	const file = await RecordingFile.create(path);
	await file.append(Int16Array.from([1, 2, 3]));
	expect((await readFile(path)).length).toBe(44 + 6);
	await file.close();
});

test('a view into a larger buffer is written as the view alone', async () => {
	const path = await newPath();
	const file = await RecordingFile.create(path);
	await file.append(Int16Array.from([9, 8, 7, 6]).subarray(1, 3));
	await file.close();
	expect(await samplesIn(path)).toEqual([8, 7]);
});

test('an existing recording is never written over', async () => {
	const path = await newPath();
	await (await RecordingFile.create(path)).close();
	await expect(RecordingFile.create(path)).rejects.toThrow(/EEXIST/);
});
