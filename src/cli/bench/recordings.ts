import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { speechSamples } from '../../core/recording/speech-samples';
import { fail, ok, type Result } from '../../core/result';
import { readSpeechManifest } from '../../core/transcription/speech-manifest';
import { SAMPLE_RATE } from '../../core/transcription/voice-activity';

/** A recording to be heard, and the words that are said in it. */
export type Recording = { path: string; name: string; samples: Int16Array; reference: string };

/** Recordings of a folder with manifest.tsv whose name holds `part`. */
export async function readRecordings(folder: string, part: string): Promise<Result<Recording[]>> {
	try {
		const manifest = readSpeechManifest(await readFile(join(folder, 'manifest.tsv'), 'utf8'));
		if (!manifest.ok) return manifest;
		const recordings: Recording[] = [];
		for (const { file, reference } of manifest.value.filter(({ file }) => file.includes(part))) {
			const path = join(folder, file);
			const samples = speechSamples(await readFile(path));
			if (!samples.ok) return fail(samples.error.tag, `${path}: ${samples.error.message}`);
			recordings.push({ path, name: file, samples: samples.value, reference });
		}
		return recordings.length > 0 ? ok(recordings) : fail('no-files', `no file of ${folder} holds ${part}`);
	} catch (error) {
		return fail('unreadable', `${folder} can't be read as a folder with manifest.tsv`, error);
	}
}

export const secondsOfAll = (recordings: readonly Recording[]): number =>
	recordings.reduce((sum, { samples }) => sum + samples.length / SAMPLE_RATE, 0);
