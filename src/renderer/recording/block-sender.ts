import { ok, type Result } from '../../core/result';
import { wait } from '../ui/scope';

export type Append = (block: number, samples: Int16Array<ArrayBuffer>) => Promise<Result<null>>;

/** `saved` and `held` in samples: what main has written, and what waits for it in memory. */
export type Saving = { saved: number; held: number } & (
	| { tag: 'saving' }
	| { tag: 'retrying'; message: string }
	/** All retries failed; blocks are kept in memory until `retry`. */
	| { tag: 'stuck'; message: string }
);

/** Milliseconds before each new try of a block that was not written. */
const RETRY_AFTER = [200, 500, 1000, 2000];

/**
 * Hands blocks to main one after the other, numbered from 0. Nothing is dropped: what main has no time for waits, a
 * refused block is tried again, and after the last try everything stays held until `retry` or `drain`.
 */
export class BlockSender {
	readonly #append: Append;
	readonly #onChange: (saving: Saving) => void;
	readonly #retryAfter: readonly number[];
	readonly #queue: Int16Array<ArrayBuffer>[] = [];
	#next = 0;
	#saved = 0;
	#held = 0;
	#running: Promise<Result<null>> | null = null;
	#stuck: Result<null> | null = null;

	constructor(
		append: Append,
		onChange: (saving: Saving) => void,
		retryAfter: readonly number[] = RETRY_AFTER,
	) {
		this.#append = append;
		this.#onChange = onChange;
		this.#retryAfter = retryAfter;
	}

	push(samples: Int16Array<ArrayBuffer>): void {
		this.#queue.push(samples);
		this.#held += samples.length;
		if (!this.#stuck) void this.#run();
		else this.#tell({ tag: 'stuck', message: messageOf(this.#stuck) });
	}

	/** Tries again what is held. */
	retry(): void {
		void this.drain();
	}

	/** Resolves when all is written, or with the failure that stays after all retries. */
	drain(): Promise<Result<null>> {
		this.#stuck = null;
		return this.#run();
	}

	#run(): Promise<Result<null>> {
		this.#running ??= this.#send().finally(() => {
			this.#running = null;
		});
		return this.#running;
	}

	async #send(): Promise<Result<null>> {
		for (let samples = this.#queue[0]; samples; samples = this.#queue[0]) {
			const written = await this.#appendWithRetries(samples);
			if (!written.ok) {
				this.#stuck = written;
				this.#tell({ tag: 'stuck', message: written.error.message });
				return written;
			}
			this.#queue.shift();
			this.#next += 1;
			this.#saved += samples.length;
			this.#held -= samples.length;
			this.#tell({ tag: 'saving' });
		}
		return ok(null);
	}

	async #appendWithRetries(samples: Int16Array<ArrayBuffer>): Promise<Result<null>> {
		let result = await this.#append(this.#next, samples);
		for (const pause of this.#retryAfter) {
			if (result.ok) return result;
			this.#tell({ tag: 'retrying', message: result.error.message });
			await wait(pause);
			result = await this.#append(this.#next, samples);
		}
		return result;
	}

	#tell(state: { tag: 'saving' } | { tag: 'retrying' | 'stuck'; message: string }): void {
		this.#onChange({ ...state, saved: this.#saved, held: this.#held });
	}
}

const messageOf = (result: Result<null>): string => (result.ok ? '' : result.error.message);
