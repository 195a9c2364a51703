/** npm run bench -- WAV... [--runs N] [--threads N] [--json]: how fast recordings are heard on this machine. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { speechSamples } from '../core/recording/speech-samples';
import { fail, ok, type Result } from '../core/result';
import { resourcesFolder } from '../main/resources';
import { loadRecogniser } from '../main/transcription/worker/recogniser';
import { measureHearing, type Recording } from './bench/measure-hearing';
import { printJson, printProgress, printText, readArguments, runCommand } from './command-line';

const USAGE = 'npm run bench -- WAV... [--runs N] [--threads N] [--json]';

async function bench(): Promise<Result<null>> {
	const read = readArguments(
		{
			runs: { type: 'string', default: '5' },
			threads: { type: 'string', default: '2' },
			json: { type: 'boolean', default: false },
		},
		USAGE,
	);
	if (!read.ok) return read;
	const { values, positionals } = read.value;
	const runs = Number(values.runs);
	const threads = Number(values.threads);
	if (positionals.length === 0 || !isCount(runs) || !isCount(threads)) {
		return fail('bad-arguments', `Nothing to measure. Usage: ${USAGE}`);
	}
	const recordings: Recording[] = [];
	for (const path of positionals) {
		const recording = await readRecording(path);
		if (!recording.ok) return recording;
		recordings.push(recording.value);
	}
	const models = join(resourcesFolder(), 'models');
	const folders = { whisper: join(models, 'whisper-base'), vad: join(models, 'silero-vad') };
	const recogniser = await loadRecogniser(folders, { threads });
	const hearing = await measureHearing(recogniser, recordings, runs, printProgress);
	await recogniser.dispose();
	printProgress('');
	if (values.json) printJson({ threads, hearing });
	else {
		printText(
			`${hearing.audioSeconds.toFixed(1)} s of audio in ${hearing.medianSeconds.toFixed(2)} s ` +
				`(real-time factor ${hearing.realTimeFactor.toFixed(4)}; median of ${runs}, ${threads} threads); ` +
				`resident memory ${(hearing.residentBytes.at(-1) ?? 0) / 1e6} MB`,
		);
	}
	return ok(null);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

async function readRecording(path: string): Promise<Result<Recording>> {
	try {
		const samples = speechSamples(await readFile(path));
		return samples.ok ? ok({ name: basename(path), samples: samples.value }) : samples;
	} catch (error) {
		return fail('unreadable', `${path} can't be read.`, error);
	}
}

void runCommand(bench);
