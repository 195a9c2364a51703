import { type UtilityProcess, utilityProcess } from 'electron';
import type { Analysis } from '../../core/analysis/analysis';
import { assertNever } from '../../core/assert-never';
import type { Prompt } from '../../core/prompts/pack';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Transcript, Word } from '../../core/transcription/transcript';
import type { ModelFolders, WorkerAnswer, WorkerMessage, WorkerRequest } from './worker/protocol';

export type WorkerFailure = Failure<
	'process-ended' | 'process-stalled' | 'model-failed' | 'model-not-loaded'
>;

/** What a recording is heard for, in which language, with the Whisper of which folder, and the terms that may be said. */
export type ListenOptions = {
	prompt: Prompt;
	language: string;
	whisper: string;
	glossary: readonly string[];
};

export type JobListener = {
	onSegment: (words: Word[]) => void;
	onProgress: (stage: 'transcribing' | 'judging', share: number) => void;
};

/** One recording on its way through the process. */
export type Job = {
	/** Resolves when its Whisper is loaded. */
	opened: () => Promise<Result<null, WorkerFailure>>;
	/** Mono, 16 kHz; in order; never waits. Lost when the process ends: `finish` then fails, and the file is the truth. */
	push: (samples: Int16Array) => void;
	finish: () => Promise<Result<Transcript, WorkerFailure>>;
	/** After `finish`; ends the job. */
	analyse: (transcript: Transcript) => Promise<Result<Analysis, WorkerFailure>>;
	cancel: () => void;
};

type Pending = (answer: Result<WorkerAnswer, WorkerFailure>) => void;
type Awaited<Tag extends WorkerAnswer['tag']> = Extract<WorkerAnswer, { tag: Tag }>;

/** A process that says nothing for so long while it owes an answer is ended. */
const STALL_MS = 120_000;
/** A process that ends sooner than this after its start is not started again unasked. */
const MIN_LIFE_MS = 10_000;

/** Owns the utility process: request ids, restart, deadline. It starts when first needed, or with `start`. */
export class WhisperProcess {
	#child: UtilityProcess | null = null;
	#nextId = 0;
	#whisper: string;
	#stopped = false;
	#stall: NodeJS.Timeout | null = null;
	readonly #pending = new Map<number, Pending>();
	readonly #listeners = new Map<number, JobListener>();

	constructor(
		private readonly script: string,
		private readonly folders: ModelFolders,
	) {
		this.#whisper = folders.whisper;
	}

	/** The process's id, or null where none runs. */
	get pid(): number | null {
		return this.#child?.pid ?? null;
	}

	start(): void {
		if (this.#child || this.#stopped) return;
		const startedAt = Date.now();
		const child = utilityProcess.fork(this.script, [], { serviceName: 'Aloud recognition' });
		this.#child = child;
		// A process that is not there yet can't be ended.
		child.on('spawn', () => this.#stopped && child.kill());
		child.on('message', (message: WorkerMessage) => this.#receive(message));
		child.on('exit', () => {
			// One that was given up as stalled may end after the next has begun: that is the next's affair no more.
			if (this.#child !== child) return;
			this.#child = null;
			this.#failAll(fail('process-ended', 'The process that recognises speech ended.').error);
			if (Date.now() - startedAt > MIN_LIFE_MS) this.start();
		});
		this.#send({ tag: 'load', folders: { ...this.folders, whisper: this.#whisper } });
	}

	/** Which Whisper to have in memory for the next answer; one that no job hears with is let go. */
	prepare(whisper: string): void {
		if (whisper === this.#whisper) return;
		this.#whisper = whisper;
		this.#send({ tag: 'prepare', whisper });
	}

	stop(): void {
		this.#stopped = true;
		this.#child?.kill();
	}

	listen({ prompt, language, whisper, glossary }: ListenOptions, listener: JobListener): Job {
		const { job, alive, ask, end } = this.#begin(listener);
		const listening = ask('listening', (request) => ({
			tag: 'listen',
			request,
			job,
			whisper,
			language,
			glossary,
			prompt,
		}));
		return {
			opened: async () => {
				const opened = await listening;
				return opened.ok ? ok(null) : opened;
			},
			push: (samples) => {
				if (alive()) this.#send({ tag: 'push', job, samples });
			},
			finish: async () => {
				const opened = await listening;
				if (!opened.ok) return opened;
				const answer = await ask('transcript', (request) => ({ tag: 'finish', request, job }));
				return answer.ok ? ok(answer.value.transcript) : answer;
			},
			analyse: async (transcript) => {
				const answer = await ask('analysis', (request) => ({ tag: 'analyse', request, job, transcript }));
				end();
				return answer.ok ? ok(answer.value.analysis) : answer;
			},
			cancel: () => {
				if (alive()) this.#send({ tag: 'cancel', job });
				end();
			},
		};
	}

	/** Judges a transcript that is there: no Whisper is waited for. */
	async judge(
		prompt: Prompt,
		transcript: Transcript,
		onProgress: JobListener['onProgress'],
	): Promise<Result<Analysis, WorkerFailure>> {
		const { job, ask, end } = this.#begin({ onSegment: () => undefined, onProgress });
		const answer = await ask('analysis', (request) => ({ tag: 'judge', request, job, transcript, prompt }));
		end();
		return answer.ok ? ok(answer.value.analysis) : answer;
	}

	#begin(listener: JobListener) {
		this.start();
		const child = this.#child;
		const job = this.#nextId++;
		this.#listeners.set(job, listener);
		/** A job lives and dies with the process that it began in. */
		const alive = (): boolean => child !== null && child === this.#child;
		const end = (): void => {
			this.#listeners.delete(job);
		};
		const ask = async <Tag extends WorkerAnswer['tag']>(
			tag: Tag,
			make: (request: number) => WorkerRequest,
		): Promise<Result<Awaited<Tag>, WorkerFailure>> => {
			if (!alive()) return fail('process-ended', 'The process that recognises speech ended.');
			const answer = await this.#request(make);
			if (!answer.ok) {
				if (alive()) this.#send({ tag: 'cancel', job });
				end();
				return answer;
			}
			if (!hasTag(answer.value, tag)) throw new Error(`expected ${tag}, got ${answer.value.tag}`);
			return ok(answer.value);
		};
		return { job, alive, ask, end };
	}

	#send(message: WorkerRequest): void {
		this.#child?.postMessage(message);
	}

	#request(make: (request: number) => WorkerRequest): Promise<Result<WorkerAnswer, WorkerFailure>> {
		const request = this.#nextId++;
		return new Promise((resolve) => {
			this.#pending.set(request, resolve);
			this.#send(make(request));
			this.#watch();
		});
	}

	#receive(message: WorkerMessage): void {
		switch (message.tag) {
			case 'answer':
				this.#settle(message.request, ok(message.value));
				break;
			case 'failure':
				this.#settle(
					message.request,
					message.loading
						? fail('model-not-loaded', 'The model could not be loaded.', message.message)
						: fail('model-failed', 'Your answer could not be transcribed.', message.message),
				);
				break;
			case 'segment':
				this.#listeners.get(message.job)?.onSegment(message.words);
				break;
			case 'progress':
				this.#listeners.get(message.job)?.onProgress(message.stage, message.share);
				break;
			default:
				assertNever(message);
		}
		this.#watch();
	}

	#settle(request: number, answer: Result<WorkerAnswer, WorkerFailure>): void {
		this.#pending.get(request)?.(answer);
		this.#pending.delete(request);
	}

	#failAll(error: WorkerFailure): void {
		const pending = [...this.#pending.values()];
		this.#pending.clear();
		this.#listeners.clear();
		this.#watch();
		for (const settle of pending) settle({ ok: false, error });
	}

	/** Begins the deadline anew; there is none while nothing is owed. */
	#watch(): void {
		if (this.#stall) clearTimeout(this.#stall);
		this.#stall = this.#pending.size === 0 ? null : setTimeout(() => this.#endStalled(), STALL_MS);
	}

	#endStalled(): void {
		const child = this.#child;
		this.#child = null;
		child?.kill();
		this.#failAll(
			fail('process-stalled', 'The process that recognises speech did not answer any more.').error,
		);
	}
}

function hasTag<Tag extends WorkerAnswer['tag']>(answer: WorkerAnswer, tag: Tag): answer is Awaited<Tag> {
	return answer.tag === tag;
}
