import type { Corrections } from '../../core/corrections/corrections';
import type { AttemptDetails, Notice } from '../../core/ipc/contract';
import type { Prompt } from '../../core/prompts/pack';
import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import { fail, ok, type Result } from '../../core/result';
import type { Attempt, AttemptId } from '../../core/session/attempt';
import { nextSlot, type RecordingSlot, type SlotEvent } from '../../core/session/recording-slot';
import type { HearingChoice } from '../models/chosen-model';
import { type Recorded, RecordingFile } from '../recording/recording-file';
import type { Job, WhisperProcess, WorkerFailure } from '../transcription/whisper-process';
import { createAnalyses, type LiveHearing } from './analyse-recording';
import { type AttemptStore, readDetails } from './attempt-store';
import { readPrevious, swapPrevious } from './previous-transcript';

/** Enough for a waveform as wide as any screen. */
const PEAKS = 2000;

type Dependencies = {
	store: AttemptStore;
	process: WhisperProcess;
	findPrompt: (id: string) => Promise<Prompt | null>;
	/** What answers are heard with by the settings of now, or the named model. */
	choose: (model?: string) => HearingChoice;
	/** What comes with Aloud, for when the chosen model fails. */
	bundled: () => HearingChoice;
	refuse: (choice: HearingChoice, failure: WorkerFailure) => void;
	notify: (notice: Notice) => void;
	/** Called when a report was made. */
	reported: (id: AttemptId) => void;
	/** Called when an attempt has another transcript than before, or is gone. */
	outdated: (id: AttemptId) => void;
	moveToTrash: (folder: string) => Promise<void>;
};

type OpenRecording = { attempt: Attempt; file: RecordingFile; choice: HearingChoice; job: Job };
type ClosedRecording = { attempt: Attempt; choice: HearingChoice; live: LiveHearing };

/** Owns what happens to attempts: recording, analysis, opening, deletion. */
export class Session {
	#slot: RecordingSlot = { tag: 'idle' };
	#open: OpenRecording | null = null;
	readonly #analyses;

	constructor(private readonly with_: Dependencies) {
		this.#analyses = createAnalyses(with_);
	}

	async begin(promptId: string): Promise<Result<{ id: AttemptId }>> {
		if (this.#slot.tag !== 'idle') return fail('busy', 'Another answer is being recorded.');
		const choice = this.with_.choose();
		const prompt = await this.with_.findPrompt(promptId);
		if (!prompt) return fail('unknown-prompt', `There is no prompt ${promptId}.`);
		let attempt: Attempt | null = null;
		let file: RecordingFile;
		try {
			attempt = await this.with_.store.create(prompt, new Date());
			file = await RecordingFile.create(this.with_.store.audioOf(attempt.id));
		} catch (error) {
			if (attempt) await this.with_.store.remove(attempt.id).catch(() => undefined);
			return fail('not-saved', 'Your answer could not be stored: nothing was recorded.', error);
		}
		const begun = this.#step({ tag: 'begin', id: attempt.id });
		if (!begun.ok) {
			await file.close();
			await this.with_.store.remove(attempt.id);
			return begun;
		}
		this.#open = { attempt, file, choice, job: this.#analyses.listen(attempt, choice) };
		return ok({ id: attempt.id });
	}

	/** Mono, 16 kHz. Resolves when the samples are in the file: recording comes before recognition. */
	async append(id: AttemptId, block: number, samples: Int16Array): Promise<Result<null>> {
		const stepped = this.#step({ tag: 'append', id, block });
		if (!stepped.ok || !this.#open) return stepped;
		const { file, job } = this.#open;
		try {
			await file.append(samples);
		} catch (error) {
			this.#step({ tag: 'not-written', id, block });
			return fail('not-saved', 'The disk refused the recording; what was recorded before is kept.', error);
		}
		job.push(samples);
		return ok(null);
	}

	/** The report follows as notices. */
	async stop(id: AttemptId): Promise<Result<null>> {
		const closed = await this.#close(id);
		if (!closed.ok) return closed;
		const { attempt, choice, live } = closed.value;
		void this.#analyses.run(attempt, { choice, live, otherwise: this.with_.bundled() });
		return ok(null);
	}

	async discard(id: AttemptId): Promise<Result<null>> {
		const closed = await this.#close(id);
		if (!closed.ok) return closed;
		closed.value.live.job.cancel();
		await this.with_.store.remove(id);
		this.with_.notify({ tag: 'attempt-changed', id });
		return ok(null);
	}

	/** Ends whatever is being recorded, as when the window goes away; it is found in the library. */
	async endRecording(): Promise<void> {
		if (this.#slot.tag !== 'recording') return;
		const closed = await this.#close(this.#slot.id);
		if (closed.ok) closed.value.live.job.cancel();
	}

	/** With the model of the settings, or the named one alone. */
	async analyse(id: AttemptId, model?: string): Promise<Result<null>> {
		const choice = this.with_.choose(model);
		if (model !== undefined && choice.name !== model)
			return fail('unknown-model', `There is no model ${model} on this machine.`);
		if (this.#slot.tag !== 'idle' && this.#slot.id === id)
			return fail('busy', 'This answer is being recorded.');
		const attempt = await this.with_.store.read(id);
		if (!attempt.ok) return attempt;
		const otherwise = model === undefined ? this.with_.bundled() : null;
		void this.#analyses.run(attempt.value, { choice, otherwise });
		return ok(null);
	}

	/** The report follows as notices. */
	async checkAgain(id: AttemptId): Promise<Result<null>> {
		const details = await this.open(id);
		if (!details.ok) return details;
		const { attempt, transcript } = details.value;
		if (!transcript) return fail('not-transcribed', 'This answer is not transcribed yet.');
		void this.#analyses.judgeAgain(attempt, transcript);
		return ok(null);
	}

	/** Goes back to the transcript and report before the last ones, or forth again. */
	async restore(id: AttemptId): Promise<Result<null>> {
		if (this.#analyses.isRunning(id))
			return fail('busy', 'This answer is still being analysed. Try again in a moment.');
		const { store, notify } = this.with_;
		const attempt = await store.read(id);
		if (!attempt.ok) return attempt;
		if (!(await readPrevious(store.folderOf(id))))
			return fail('no-previous', 'There is no earlier transcript of this answer.');
		try {
			const reported = await swapPrevious(store.folderOf(id));
			this.with_.outdated(id);
			await store.save({ ...attempt.value, stage: reported ? 'reported' : 'transcribed' });
		} catch (error) {
			return fail('not-saved', 'The earlier transcript could not be written back.', error);
		}
		notify({ tag: 'attempt-changed', id });
		return ok(null);
	}

	async correct(id: AttemptId, corrections: Corrections): Promise<Result<null>> {
		try {
			await this.with_.store.saveCorrections(id, corrections);
		} catch (error) {
			const message = `Your change could not be written to ${this.with_.store.folderOf(id)}.`;
			return fail('not-saved', message, error);
		}
		this.with_.notify({ tag: 'attempt-changed', id });
		return ok(null);
	}

	async open(id: AttemptId): Promise<Result<AttemptDetails>> {
		const details = await readDetails(this.with_.store, id);
		if (!details.ok) return details;
		const unsaved = this.#analyses.unsavedOf(id);
		// The second opinion on disk read another transcript.
		const opinion = unsaved.transcript ? { secondOpinion: { tag: 'none' as const } } : {};
		return ok({ ...details.value, ...unsaved, ...opinion });
	}

	async trash(id: AttemptId): Promise<Result<null>> {
		if (this.#slot.tag !== 'idle' && this.#slot.id === id)
			return fail('busy', 'This answer is being recorded.');
		if (this.#analyses.isRunning(id))
			return fail('busy', 'This answer is still being analysed. Try again in a moment.');
		try {
			await this.with_.moveToTrash(this.with_.store.folderOf(id));
		} catch (error) {
			const message = `Your system's trash did not take the attempt, so it is still here. You can delete its folder yourself: ${this.with_.store.folderOf(id)}`;
			return fail('not-trashed', message, error);
		}
		this.#analyses.forget(id);
		this.with_.outdated(id);
		this.with_.notify({ tag: 'attempt-changed', id });
		return ok(null);
	}

	async #close(id: AttemptId): Promise<Result<ClosedRecording>> {
		const ending = this.#step({ tag: 'end', id });
		const open = this.#open;
		if (!ending.ok) return ending;
		if (!open) throw new Error(`no file for the recording ${id}`);
		this.#open = null;
		try {
			const recorded = await open.file.close();
			// Begun before the rest is written down: whoever pressed Stop waits for it.
			const transcript = open.job.finish();
			const attempt = await finishAttempt(this.with_.store, open.attempt, recorded);
			return ok({ attempt, choice: open.choice, live: { job: open.job, transcript } });
		} catch (error) {
			open.job.cancel();
			return fail(
				'not-saved',
				'The end of your recording could not be written; what came before is kept.',
				error,
			);
		} finally {
			this.#step({ tag: 'ended', id });
		}
	}

	#step(event: SlotEvent): Result<null> {
		const next = nextSlot(this.#slot, event);
		if (next.tag === 'refused') return fail('refused', next.message);
		this.#slot = next;
		return ok(null);
	}
}

/** Writes down that audio.wav is whole, with its peaks for the waveform. */
export async function finishAttempt(
	store: AttemptStore,
	attempt: Attempt,
	{ samples, peaks }: Recorded,
): Promise<Attempt> {
	const finished: Attempt = {
		...attempt,
		stage: 'recorded',
		durationSeconds: samples / RECORDING_SAMPLE_RATE,
	};
	await store.savePeaks(attempt.id, peaks.of(PEAKS));
	await store.save(finished);
	return finished;
}
