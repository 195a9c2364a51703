import { readFile } from 'node:fs/promises';
import { correctWords } from '../../core/corrections/correct-words';
import type { Notice } from '../../core/ipc/contract';
import { speechSamples } from '../../core/recording/speech-samples';
import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import { buildReport } from '../../core/report/build-report';
import type { Report } from '../../core/report/report';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Attempt, AttemptId } from '../../core/session/attempt';
import { glossaryFor } from '../../core/transcription/glossary';
import type { Transcript } from '../../core/transcription/transcript';
import type { HearingChoice } from '../models/chosen-model';
import type { Job, JobListener, WhisperProcess, WorkerFailure } from '../transcription/whisper-process';
import type { AttemptStore } from './attempt-store';
import { keepPrevious } from './previous-transcript';

/** What was made but could not be written; shown all the same. */
export type Unsaved = { transcript?: Transcript; report?: Report };

export type Analyses = {
	/** Opens a job that hears the answer while it is recorded. */
	listen: (attempt: Attempt, choice: HearingChoice) => Job;
	/** From the recording to the report; told as notices. */
	run: (attempt: Attempt, hearing: Hearing) => Promise<void>;
	/** From a transcript that is there, as the person corrected it, to the report. */
	judgeAgain: (attempt: Attempt, transcript: Transcript) => Promise<void>;
	isRunning: (id: AttemptId) => boolean;
	unsavedOf: (id: AttemptId) => Unsaved;
	forget: (id: AttemptId) => void;
};

/** A job that has got all samples, and what it will have heard. */
export type LiveHearing = { job: Job; transcript: ReturnType<Job['finish']> };

/** What an answer is heard with. */
export type Hearing = {
	choice: HearingChoice;
	live?: LiveHearing;
	/** Used where the choice fails; null where the person named the model for this one answer. */
	otherwise: HearingChoice | null;
};

type Heard = Result<{ job: Job; transcript: Transcript }, WorkerFailure | Failure<'bad-recording'>>;

type Dependencies = {
	store: AttemptStore;
	process: Pick<WhisperProcess, 'listen' | 'judge'>;
	/** A chosen model could not be used. */
	refuse: (choice: HearingChoice, failure: WorkerFailure) => void;
	notify: (notice: Notice) => void;
	reported: (id: AttemptId) => void;
	/** The attempt has another transcript than before. */
	outdated: (id: AttemptId) => void;
};

export function createAnalyses({
	store,
	process,
	refuse,
	notify,
	reported,
	outdated,
}: Dependencies): Analyses {
	const running = new Set<AttemptId>();
	const unsaved = new Map<AttemptId, Unsaved>();

	const tellProgress =
		(id: AttemptId): JobListener['onProgress'] =>
		(stage, share) =>
			notify({ tag: 'progress', id, stage, share });

	const listen = ({ id, prompt }: Attempt, { folder, language, terms }: HearingChoice): Job =>
		process.listen(
			{ prompt, language, whisper: folder, glossary: glossaryFor({ language, own: terms, prompt }) },
			{
				onSegment: (words) => notify({ tag: 'segment-heard', id, words }),
				onProgress: tellProgress(id),
			},
		);

	/** A second job over the file, where there is no live one or its process ended. */
	const listenToFile = async (
		attempt: Attempt,
		choice: HearingChoice,
	): Promise<Result<Job, Failure<'bad-recording'>>> => {
		const samples = await readRecording(store.audioOf(attempt.id));
		if (!samples.ok) return samples;
		const job = listen(attempt, choice);
		for (let at = 0; at < samples.value.length; at += RECORDING_SAMPLE_RATE) {
			job.push(samples.value.slice(at, at + RECORDING_SAMPLE_RATE));
		}
		return ok(job);
	};

	const heardBy = async (job: Job, finishing: ReturnType<Job['finish']>): Promise<Heard> => {
		const transcript = await finishing;
		return transcript.ok ? ok({ job, transcript: transcript.value }) : transcript;
	};

	const transcribeFile = async (attempt: Attempt, choice: HearingChoice): Promise<Heard> => {
		const job = await listenToFile(attempt, choice);
		return job.ok ? heardBy(job.value, job.value.finish()) : job;
	};

	const transcribe = async (attempt: Attempt, { choice, live, otherwise }: Hearing): Promise<Heard> => {
		const alive = live ? await heardBy(live.job, live.transcript) : null;
		if (alive?.ok) return alive;
		// A model that can't be loaded is not tried twice; any other end may have been an accident.
		const heard = alive?.error.tag === 'model-not-loaded' ? alive : await transcribeFile(attempt, choice);
		if (heard.ok || heard.error.tag === 'bad-recording') return heard;
		const { tag, message, cause } = heard.error;
		if (otherwise === null) return fail(tag, `${message} The model was ${choice.name}.`, cause);
		if (otherwise.folder === choice.folder) return heard;
		refuse(choice, { tag, message, ...(cause === undefined ? {} : { cause }) });
		return transcribeFile(attempt, otherwise);
	};

	/** What is on disk now is no longer shown from here. */
	const dropUnsaved = (id: AttemptId, written: Unsaved): void => {
		const { transcript, report } = unsaved.get(id) ?? {};
		unsaved.set(id, {
			...(transcript && !written.transcript ? { transcript } : {}),
			...(report && !written.report ? { report } : {}),
		});
	};

	/** A save that fails is told, and hides nothing: the result is kept here until the app ends. */
	const save = async (id: AttemptId, kept: Unsaved, write: () => Promise<void>): Promise<void> => {
		try {
			await write();
			dropUnsaved(id, kept);
		} catch (error) {
			unsaved.set(id, { ...unsaved.get(id), ...kept });
			const message = `This attempt's folder could not be written to: ${store.folderOf(id)}. The report is kept until you close Aloud.`;
			notify({ tag: 'attempt-failed', id, error: fail('not-saved', message, error).error });
		}
		notify({ tag: 'attempt-changed', id });
	};

	const analyse = async (attempt: Attempt, hearing: Hearing): Promise<Result<null>> => {
		const { id } = attempt;
		const heard = await transcribe(attempt, hearing);
		if (!heard.ok) return heard;
		const { job, transcript } = heard.value;
		await save(id, { transcript }, async () => {
			await keepPrevious(store.folderOf(id));
			await store.saveTranscript(id, transcript);
			await store.save({ ...attempt, stage: 'transcribed' });
		});
		outdated(id);
		try {
			return await judge(attempt, transcript, job.analyse);
		} catch (error) {
			job.cancel();
			throw error;
		}
	};

	/** What the person corrected is judged in their words; the machine's transcript stays as it is. */
	const judge = async (
		attempt: Attempt,
		transcript: Transcript,
		analyse: Job['analyse'],
	): Promise<Result<null>> => {
		const { id, prompt } = attempt;
		const corrected = correctWords(transcript, await store.readCorrections(id));
		const analysis = await analyse(corrected);
		if (!analysis.ok) return analysis;
		const report = buildReport(prompt, corrected, analysis.value);
		await save(id, { report }, async () => {
			await store.saveReport(id, report);
			await store.save({ ...attempt, stage: 'reported' });
		});
		reported(id);
		return ok(null);
	};

	/** One analysis of an attempt at a time; whatever goes wrong is told. */
	const once = async (id: AttemptId, work: () => Promise<Result<null>>): Promise<void> => {
		if (running.has(id)) return;
		running.add(id);
		try {
			const done = await work();
			if (!done.ok) notify({ tag: 'attempt-failed', id, error: done.error });
		} catch (error) {
			const failure = fail('not-analysed', 'The report could not be made.', error);
			notify({ tag: 'attempt-failed', id, error: failure.error });
		} finally {
			running.delete(id);
		}
	};

	return {
		listen,
		run: (attempt, hearing) => once(attempt.id, () => analyse(attempt, hearing)),
		judgeAgain: (attempt, transcript) =>
			once(attempt.id, () =>
				judge(attempt, transcript, (corrected) =>
					process.judge(attempt.prompt, corrected, tellProgress(attempt.id)),
				),
			),
		isRunning: (id) => running.has(id),
		unsavedOf: (id) => unsaved.get(id) ?? {},
		forget: (id) => {
			unsaved.delete(id);
		},
	};
}

/** audio.wav -> its samples, mono, 16 kHz, 16-bit. */
export async function readRecording(path: string): Promise<Result<Int16Array, Failure<'bad-recording'>>> {
	try {
		const samples = speechSamples(await readFile(path));
		return samples.ok ? samples : fail('bad-recording', samples.error.message);
	} catch (error) {
		return fail('bad-recording', `The recording ${path} can't be read.`, error);
	}
}
