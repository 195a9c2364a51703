import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { speechSamples } from '../../core/recording/speech-samples';
import { fail, ok, type Result } from '../../core/result';
import { wordsOf } from '../../core/transcription/transcript';
import { wordTimeDifferences } from '../../core/transcription/word-time-differences';
import type { Recogniser } from '../../main/transcription/worker/recogniser';
import { hear } from './measure-hearing';
import { medianOf, quantileOf } from './median';

/** |start - true start| of the words that were heard as they were said, seconds. */
export type WordTimeMeasure = { file: string; words: number; matched: number; median: number; ninth: number };

const timesSchema = z.array(z.object({ text: z.string(), start: z.number(), end: z.number() }));

/** Every NAME.wav of the folder that has a NAME.json of its words' true times. */
export async function measureWordTimes(
	recogniser: Recogniser,
	folder: string,
): Promise<Result<WordTimeMeasure[]>> {
	const measures: WordTimeMeasure[] = [];
	try {
		for (const file of (await readdir(folder)).filter((name) => name.endsWith('.wav'))) {
			const times = await readFile(join(folder, file.replace(/wav$/, 'json')), 'utf8');
			const said = timesSchema.parse(JSON.parse(times));
			const samples = speechSamples(await readFile(join(folder, file)));
			if (!samples.ok) return fail(samples.error.tag, `${file}: ${samples.error.message}`);
			if (said.length === 0) continue;
			const differences = wordTimeDifferences(wordsOf(await hear(recogniser, samples.value)), said);
			const median = medianOf(differences);
			const ninth = quantileOf(differences, 0.9);
			measures.push({ file, words: said.length, matched: differences.length, median, ninth });
		}
	} catch (error) {
		return fail('unreadable', `${folder} can't be read as a folder of NAME.wav and NAME.json`, error);
	}
	return ok(measures);
}
