import type { Listening } from './listening';
import { loadRecogniser, type Recogniser } from './recogniser';

type Entry = { loading: Promise<Recogniser>; jobs: number };

/** A Whisper that could not be loaded: its files are wrong, or memory is short. */
export class ModelNotLoaded extends Error {}

/**
 * Keeps the Whisper that it was last told to prepare in memory, and others only as long as a job hears with them. A folder that
 * failed is tried again when it is next asked for.
 */
export class RecogniserPool {
	readonly #entries = new Map<string, Entry>();
	#wanted: string | null = null;

	constructor(
		private readonly vad: string,
		private readonly load = loadRecogniser,
	) {}

	/** Loads it ahead of its first job. */
	prepare(whisper: string): void {
		this.#wanted = whisper;
		this.#entryOf(whisper);
		this.#letGo();
	}

	/** For one job; `close` ends it. Rejects with ModelNotLoaded. */
	async open(whisper: string): Promise<Recogniser> {
		const entry = this.#entryOf(whisper);
		entry.jobs += 1;
		try {
			return await entry.loading;
		} catch (error) {
			throw new ModelNotLoaded(error instanceof Error ? error.message : String(error));
		}
	}

	close(whisper: string): void {
		const entry = this.#entries.get(whisper);
		if (entry) entry.jobs -= 1;
		this.#letGo();
	}

	#entryOf(whisper: string): Entry {
		const known = this.#entries.get(whisper);
		if (known) return known;
		const loading = this.load({ whisper, vad: this.vad }).then(disposeWhenQuiet);
		const entry = { loading, jobs: 0 };
		this.#entries.set(whisper, entry);
		loading.catch(() => {
			if (this.#entries.get(whisper) === entry) this.#entries.delete(whisper);
		});
		return entry;
	}

	#letGo(): void {
		for (const [whisper, entry] of this.#entries) {
			if (entry.jobs > 0 || whisper === this.#wanted) continue;
			this.#entries.delete(whisper);
			entry.loading.then((recogniser) => recogniser.dispose()).catch(() => undefined);
		}
	}
}

/** A job that is cancelled may be in the middle of a run of the model, which must not be taken away from under it. */
function disposeWhenQuiet(recogniser: Recogniser): Recogniser {
	const working = new Set<Listening>();
	return {
		model: recogniser.model,
		listen: (options) => {
			const listening = recogniser.listen(options);
			working.add(listening);
			return {
				push: (samples) => listening.push(samples),
				finish: () => listening.finish().finally(() => working.delete(listening)),
				cancel: () => {
					listening.cancel();
					void ended(listening).then(() => working.delete(listening));
				},
			};
		},
		dispose: async () => {
			await Promise.all([...working].map(ended));
			await recogniser.dispose();
		},
	};
}

/** Resolves when nothing is heard any more. A listening that is still open is cancelled. */
async function ended(listening: Listening): Promise<void> {
	listening.cancel();
	await listening.finish().catch(() => undefined);
}
