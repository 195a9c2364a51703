import { readFile } from 'node:fs/promises';
import { judgeTrial } from '../../core/models/trial';
import type { Prompt } from '../../core/prompts/pack';
import { speechSamples } from '../../core/recording/speech-samples';
import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import { type Failure, ok, type Result } from '../../core/result';
import type { WhisperProcess, WorkerFailure } from '../transcription/whisper-process';

/** Nothing of the trial is judged. */
const NO_PROMPT: Prompt = {
	id: 'trial/trial',
	kind: 'system-design',
	question: 'Trial',
	hint: 'Trial',
	points: [],
};

/** Seconds of speech that were heard in a second of work, once the model was loaded. */
export type Trial = { speed: number };

/** The faster of so many runs counts: the first warms up, and other programs disturb. */
const RUNS = 2;

type Failures = WorkerFailure | Failure<'not-understood'>;

/** Has a Whisper hear the sentences that come with Aloud, and checks what it says. `clip` is a WAV file. */
export async function hearTrial(
	process: WhisperProcess,
	whisper: string,
	clip: string,
): Promise<Result<Trial, Failures>> {
	const samples = speechSamples(await readFile(clip));
	if (!samples.ok) throw new Error(`${clip}: ${samples.error.message}`);
	let fastest = 0;
	for (let run = 0; run < RUNS; run += 1) {
		const heard = await hearOnce(process, whisper, samples.value);
		if (!heard.ok) return heard;
		fastest = Math.max(fastest, heard.value);
	}
	return ok({ speed: fastest });
}

/** -> seconds of speech in a second of work. */
async function hearOnce(
	process: WhisperProcess,
	whisper: string,
	samples: Int16Array,
): Promise<Result<number, Failures>> {
	const job = process.listen(
		{ prompt: NO_PROMPT, language: 'en', whisper, glossary: [] },
		{ onSegment: () => undefined, onProgress: () => undefined },
	);
	const opened = await job.opened();
	if (!opened.ok) return opened;
	const from = performance.now();
	job.push(samples);
	const transcript = await job.finish();
	const seconds = (performance.now() - from) / 1000;
	job.cancel();
	if (!transcript.ok) return transcript;
	const understood = judgeTrial(transcript.value);
	return understood.ok ? ok(samples.length / RECORDING_SAMPLE_RATE / seconds) : understood;
}
