import { Scope } from '../ui/scope';

/** Whole seconds. */
export type Countdown = { left: number; all: number };

/** The countdown before a recording: begun by Record, ended early by the person, or over by itself. */
export class ThinkingTime {
	#countdown: Countdown | null = null;
	/** Lives as long as the countdown. */
	#scope = new Scope();
	readonly #listeners = new Set<() => void>();

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** null while none runs. */
	readonly countdown = (): Countdown | null => this.#countdown;

	/** `onOver` is called once it has run down, and not where it was ended before. */
	begin(seconds: number, onOver: () => void): void {
		this.end();
		const over = performance.now() + 1000 * seconds;
		this.#show({ left: seconds, all: seconds });
		this.#scope = new Scope();
		this.#scope.every(100, () => {
			const left = Math.ceil((over - performance.now()) / 1000);
			if (left > 0) return this.#show({ left, all: seconds });
			this.end();
			onOver();
		});
	}

	/** Nothing follows. */
	end(): void {
		this.#scope.end();
		this.#show(null);
	}

	#show(countdown: Countdown | null): void {
		if (this.#countdown?.left === countdown?.left) return;
		this.#countdown = countdown;
		for (const listener of this.#listeners) listener();
	}
}
