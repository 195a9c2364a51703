import { type RecorderEvent, type RecorderState, stepRecorder } from '../../core/recording/recorder-state';
import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import type { AttemptId } from '../../core/session/attempt';
import { askTo } from '../ui/ask';
import { Scope } from '../ui/scope';
import { BlockSender, type Saving } from './block-sender';
import { type Capture, captureMicrophone } from './capture-microphone';
import { peakOf, withBlock } from './level-history';
import { closeStream, openMicrophone } from './open-microphone';
import { isQuiet, listenOn, type QuietWatch, unheard } from './quiet-watch';

/** What the recorder bar shows. */
export type RecorderView = {
	state: RecorderState;
	/** Seconds of sound taken. */
	elapsed: number;
	/** Peak of the last block, 0 to 1. */
	level: number;
	/** Peaks of the last 10 s. */
	bars: readonly number[];
	quiet: boolean;
	saving: Saving;
};

const fresh = {
	elapsed: 0,
	level: 0,
	bars: [],
	quiet: false,
	saving: { tag: 'saving', saved: 0, held: 0 },
} satisfies Omit<RecorderView, 'state'>;

/** Milliseconds without any block after which the microphone counts as silent. */
const NO_BLOCK_FOR = 2500;

/** One owner of microphone, blocks and state, from Record to Stop. */
export class Recorder {
	#view: RecorderView = { state: { tag: 'idle' }, ...fresh };
	readonly #listeners = new Set<() => void>();
	/** Lives as long as the microphone is open. */
	#scope = new Scope();
	#capture: Capture | null = null;
	#sender: BlockSender | null = null;
	#watch: QuietWatch = unheard;
	#lastBlockAt = 0;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	readonly view = (): RecorderView => this.#view;

	/** From Record to the first sample; the attempt's folder exists before it. */
	async record(promptId: string, microphone: string | null): Promise<void> {
		if (!this.#step({ tag: 'record' })) return;
		const stream = await this.#open(microphone);
		if (!stream) return;
		const begun = await askTo('recording:begin', { promptId });
		if (!begun.ok) {
			this.#scope.end();
			this.#step({ tag: 'begin-refused', message: begun.error.message });
			return;
		}
		const { id } = begun.value;
		this.#sender = new BlockSender(
			(block, samples) => askTo('recording:append', { id, block, samples }),
			(saving) => this.#show({ saving }),
		);
		this.#show(fresh);
		if (this.#scope.ended || !this.#step({ tag: 'begun', id })) {
			// The page or the microphone went away meanwhile: nothing was recorded, so nothing is kept.
			await askTo('recording:discard', { id });
			return;
		}
		await this.#listen(stream);
	}

	pause(): void {
		if (!this.#step({ tag: 'pause' })) return;
		this.#capture?.pause();
		this.#show({ level: 0, quiet: false });
	}

	resume(): void {
		if (!this.#step({ tag: 'resume' })) return;
		this.#watch = { ...this.#watch, dead: 0, faint: 0 };
		this.#lastBlockAt = performance.now();
		this.#capture?.resume();
	}

	/** Goes on with another microphone, or the same plugged in again. */
	async reopen(microphone: string | null): Promise<void> {
		if (!this.#step({ tag: 'reopen' })) return;
		const stream = await this.#open(microphone);
		if (stream) await this.#listen(stream);
	}

	/**
	 * Resolves when the recording is complete on disk, or the failure is shown. `rest` says whether blocks that
	 * could not be written are tried once more, or given up.
	 */
	async stop(rest: 'write' | 'give-up' = 'write'): Promise<void> {
		if (!this.#step({ tag: 'stop' })) return;
		const id = this.#id();
		await this.#capture?.finish();
		this.#closeMicrophone();
		const drained = rest === 'write' ? await this.#sender?.drain() : undefined;
		if (drained && !drained.ok) {
			this.#step({ tag: 'blocks-refused', message: drained.error.message });
			return;
		}
		this.#show({ saving: fresh.saving });
		const stopped = await askTo('recording:stop', { id });
		this.#step(stopped.ok ? { tag: 'finished' } : { tag: 'finish-refused', message: stopped.error.message });
	}

	async discard(): Promise<void> {
		if (!this.#step({ tag: 'discard' })) return;
		const id = this.#id();
		this.#closeMicrophone();
		const discarded = await askTo('recording:discard', { id });
		this.#step(
			discarded.ok ? { tag: 'discarded' } : { tag: 'discard-refused', message: discarded.error.message },
		);
	}

	retrySaving(): void {
		this.#sender?.retry();
	}

	/** The page is gone: the microphone closes; what was written stays. */
	end(): void {
		this.#closeMicrophone();
	}

	async #open(microphone: string | null): Promise<MediaStream | null> {
		const scope = new Scope();
		this.#scope = scope;
		const opened = await openMicrophone(microphone);
		if (!opened.ok) {
			this.#step({ tag: 'microphone-refused', problem: opened.error.tag });
			return null;
		}
		scope.add(() => closeStream(opened.value));
		if (scope.ended || !this.#step({ tag: 'microphone-opened' })) {
			scope.end();
			return null;
		}
		return opened.value;
	}

	async #listen(stream: MediaStream): Promise<void> {
		const scope = this.#scope;
		this.#watch = unheard;
		this.#lastBlockAt = performance.now();
		scope.every(500, () => this.#noticeMissingBlocks());
		try {
			const capture = await captureMicrophone(stream, scope, {
				onBlock: (samples) => this.#take(samples),
				onLost: () => void this.#lose(),
			});
			if (scope.ended) return;
			this.#capture = capture;
			// Paused while the worklet was still loading.
			if (this.#view.state.tag === 'paused') capture.pause();
		} catch {
			if (scope.ended) return;
			this.#closeMicrophone();
			this.#step({ tag: 'microphone-lost', problem: 'microphone-busy' });
		}
	}

	#take(samples: Int16Array<ArrayBuffer>): void {
		this.#sender?.push(samples);
		const seconds = samples.length / RECORDING_SAMPLE_RATE;
		const level = peakOf(samples);
		this.#watch = listenOn(this.#watch, level, seconds);
		this.#lastBlockAt = performance.now();
		this.#show({
			elapsed: this.#view.elapsed + seconds,
			level,
			bars: withBlock(this.#view.bars, samples),
			quiet: isQuiet(this.#watch),
		});
	}

	#noticeMissingBlocks(): void {
		const missing = performance.now() - this.#lastBlockAt > NO_BLOCK_FOR;
		if (missing && this.#view.state.tag === 'recording') this.#show({ quiet: true, level: 0 });
	}

	async #lose(): Promise<void> {
		await this.#capture?.finish();
		this.#closeMicrophone();
		this.#step({ tag: 'microphone-lost', problem: 'microphone-lost' });
	}

	#closeMicrophone(): void {
		this.#scope.end();
		this.#capture = null;
	}

	#id(): AttemptId {
		const { state } = this.#view;
		if (!('id' in state)) throw new Error(`no attempt while ${state.tag}`);
		return state.id;
	}

	/** -> whether the event meant anything in this state. */
	#step(event: RecorderEvent): boolean {
		const state = stepRecorder(this.#view.state, event);
		if (state === this.#view.state) return false;
		this.#show({ state });
		return true;
	}

	#show(change: Partial<RecorderView>): void {
		this.#view = { ...this.#view, ...change };
		for (const listener of this.#listeners) listener();
	}
}
