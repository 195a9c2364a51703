/** npm run eval:speech -- DIR [--json]: word error rate of the recogniser over recordings whose words are known. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGLISH } from '../core/models/languages';
import { speechSamples } from '../core/recording/speech-samples';
import { findSamples } from '../core/recording/wav-chunks';
import { RECORDING_SAMPLE_RATE } from '../core/recording/wav-header';
import { fail, ok, type Result } from '../core/result';
import { glossaryFor } from '../core/transcription/glossary';
import { readSpeechManifest, type SpokenFile } from '../core/transcription/speech-manifest';
import { textOf, wordsOf } from '../core/transcription/transcript';
import { countWordErrors, type WordErrors, wordErrorRate } from '../core/transcription/word-error-rate';
import { resourcesFolder } from '../main/resources';
import { loadRecogniser, type Recogniser } from '../main/transcription/worker/recogniser';
import { printJson, printProgress, printText, readArguments, runCommand } from './command-line';
import { readTermsFile } from './terms-file';

const USAGE = 'npm run eval:speech -- DIR [--terms FILE] [--json]';

const HELP = `${USAGE}

DIR holds manifest.tsv: a first line with the columns file and reference (parted by tabs, others are left aside), then
a WAV file of DIR and the English words said in it a line. Texts are compared by words, normalised by Whisper's English
rules. Prints substitutions, deletions and insertions over the words of the reference, per file and in total.

--terms names a text file of terms that may be said, one a line; those of the trade are always known.
--json prints one object: {wer, files: [{file, wer, substitutions, deletions, insertions, seconds, took}]}; rates are
fractions, seconds is the length of the recording and took the time of its transcription, both in seconds.`;

type Measured = { file: string; errors: WordErrors; seconds: number; took: number };

async function evalSpeech(): Promise<Result<null>> {
	const read = readArguments(
		{ terms: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
		USAGE,
	);
	if (!read.ok) return read;
	const { values, positionals } = read.value;
	if (values.help) {
		printText(HELP);
		return ok(null);
	}
	const [folder, ...others] = positionals;
	if (folder === undefined || others.length > 0)
		return fail('bad-arguments', `Expected one folder, found ${positionals.length}. Usage: ${USAGE}`);
	const own = values.terms === undefined ? ok([]) : await readTermsFile(values.terms);
	if (!own.ok) return own;
	const glossary = glossaryFor({ language: ENGLISH, own: own.value });
	const spoken = await readSpokenFiles(folder);
	if (!spoken.ok) return spoken;

	const models = join(resourcesFolder(), 'models');
	const recogniser = await loadRecogniser({
		whisper: join(models, 'whisper-base'),
		vad: join(models, 'silero-vad'),
	});
	const measured: Measured[] = [];
	for (const [index, one] of spoken.value.entries()) {
		printProgress(`file ${index + 1} of ${spoken.value.length}`);
		const result = await measureFile(recogniser, glossary, folder, one);
		if (!result.ok) return result;
		measured.push(result.value);
		printProgress('');
		if (!values.json) printText(describeFile(result.value));
	}
	await recogniser.dispose();
	if (values.json) printJson(asJson(measured));
	else printText(describeTotal(measured));
	return ok(null);
}

/** Reads the manifest and looks at every file that it names, so that nothing is found missing at the end. */
async function readSpokenFiles(folder: string): Promise<Result<SpokenFile[]>> {
	const path = join(folder, 'manifest.tsv');
	const text = await readFile(path, 'utf8').catch((error: Error) => error);
	if (text instanceof Error)
		return fail('no-manifest', `${path}: expected a manifest that can be read (${text.message})`);
	const manifest = readSpeechManifest(text);
	if (!manifest.ok) return fail(manifest.error.tag, `${path}: ${manifest.error.message}`);
	for (const { file } of manifest.value) {
		const bytes = await readWavFile(folder, file);
		if (!bytes.ok) return bytes;
		const samples = findSamples(bytes.value);
		if (!samples.ok) return fail('bad-wav', `${join(folder, file)}: ${samples.error.message}`);
	}
	return manifest;
}

async function readWavFile(folder: string, file: string): Promise<Result<Uint8Array>> {
	const path = join(folder, file);
	const bytes = await readFile(path).catch((error: Error) => error);
	return bytes instanceof Error
		? fail('no-file', `${path}: expected a WAV file that can be read (${bytes.message})`)
		: ok(bytes);
}

async function measureFile(
	recogniser: Recogniser,
	glossary: readonly string[],
	folder: string,
	{ file, reference }: SpokenFile,
): Promise<Result<Measured>> {
	const bytes = await readWavFile(folder, file);
	if (!bytes.ok) return bytes;
	const samples = speechSamples(bytes.value);
	if (!samples.ok) return fail('bad-wav', `${join(folder, file)}: ${samples.error.message}`);
	const started = performance.now();
	const listening = recogniser.listen({ language: ENGLISH, glossary });
	listening.push(samples.value);
	const transcript = await listening.finish();
	return ok({
		file,
		errors: countWordErrors(reference, textOf(wordsOf(transcript))),
		seconds: samples.value.length / RECORDING_SAMPLE_RATE,
		took: (performance.now() - started) / 1000,
	});
}

function asJson(measured: readonly Measured[]) {
	return {
		wer: wordErrorRate(measured.map(({ errors }) => errors)),
		files: measured.map(({ file, errors, seconds, took }) => ({
			file,
			wer: wordErrorRate([errors]),
			substitutions: errors.substitutions,
			deletions: errors.deletions,
			insertions: errors.insertions,
			seconds,
			took,
		})),
	};
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function describeFile({ file, errors, seconds, took }: Measured): string {
	const { substitutions, deletions, insertions, words } = errors;
	const counts = `${substitutions} wrong, ${deletions} missing, ${insertions} added of ${words}`;
	return `${percent(wordErrorRate([errors]))}  ${file}  ${counts}  (${seconds.toFixed(1)} s in ${took.toFixed(1)} s)`;
}

function describeTotal(measured: readonly Measured[]): string {
	const sum = (count: (one: Measured) => number): number =>
		measured.reduce((total, one) => total + count(one), 0);
	const words = sum(({ errors }) => errors.words);
	const [seconds, took] = [sum((one) => one.seconds), sum((one) => one.took)];
	const rate = percent(wordErrorRate(measured.map(({ errors }) => errors)));
	return `${rate}  in total, ${measured.length} files, ${words} words  (${seconds.toFixed(1)} s in ${took.toFixed(1)} s)`;
}

void runCommand(evalSpeech);
