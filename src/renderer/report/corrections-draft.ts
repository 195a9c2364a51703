import { addCorrection, type Correction, type Corrections } from '../../core/corrections/corrections';
import type { Result } from '../../core/result';

export type DraftView = {
	corrections: Corrections;
	/** Why the last changes are not on disk; null where they are, or are on their way. */
	failure: string | null;
};

/**
 * The person's changes to one attempt as they stand in the window: each counts at once and builds on all before it,
 * whether those are on disk yet or not. One that can't be written stays, and is written with the next.
 */
export class CorrectionsDraft {
	#view: DraftView;
	/** The write whose answer holds: an earlier one's is overtaken. */
	#latest: Promise<boolean> | null = null;
	readonly #listeners = new Set<() => void>();

	constructor(
		opened: Corrections,
		private readonly write: (corrections: Corrections) => Promise<Result<unknown>>,
	) {
		this.#view = { corrections: opened, failure: null };
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	readonly view = (): DraftView => this.#view;

	add(correction: Correction): void {
		this.#change(addCorrection(this.#view.corrections, correction));
	}

	remove(isIt: (correction: Correction) => boolean): void {
		this.#change(this.#view.corrections.filter((correction) => !isIt(correction)));
	}

	undo(): void {
		this.#change(this.#view.corrections.slice(0, -1));
	}

	/** Tries once more to write what could not be written. */
	retry(): void {
		this.#change(this.#view.corrections);
	}

	/** -> whether all changes are on disk, once nothing is on its way there. */
	async written(): Promise<boolean> {
		let latest: Promise<boolean> | null;
		do {
			latest = this.#latest;
			await latest;
		} while (latest !== this.#latest);
		return latest === null || (await latest);
	}

	#change(corrections: Corrections): void {
		this.#show({ ...this.#view, corrections });
		const written = this.write(corrections).then((answer) => {
			if (this.#latest === written)
				this.#show({ ...this.#view, failure: answer.ok ? null : answer.error.message });
			return answer.ok;
		});
		this.#latest = written;
	}

	#show(view: DraftView): void {
		this.#view = view;
		for (const listener of this.#listeners) listener();
	}
}
