/**
 * Owns what must end: timers, listeners, streams, subscriptions. `end` runs them in reverse order, once; what is
 * added to an ended scope ends at once. After wavesurfer.js's scope.
 */
export class Scope {
	#ends: (() => void)[] = [];
	#ended = false;

	get ended(): boolean {
		return this.#ended;
	}

	add(end: () => void): void {
		if (this.#ended) end();
		else this.#ends.push(end);
	}

	listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
		target.addEventListener(type, listener);
		this.add(() => target.removeEventListener(type, listener));
	}

	/** Runs `action` after so many milliseconds, unless the scope ends before. */
	after(milliseconds: number, action: () => void): void {
		const timer = setTimeout(action, milliseconds);
		this.add(() => clearTimeout(timer));
	}

	every(milliseconds: number, action: () => void): void {
		const timer = setInterval(action, milliseconds);
		this.add(() => clearInterval(timer));
	}

	/** Every end runs, also after one that throws; the first error is thrown when all have run. */
	end(): void {
		if (this.#ended) return;
		this.#ended = true;
		const errors: unknown[] = [];
		for (const end of this.#ends.reverse()) {
			try {
				end();
			} catch (error) {
				errors.push(error);
			}
		}
		this.#ends = [];
		if (errors.length > 0) throw errors[0];
	}
}

/** Resolves after so many milliseconds. For waits that nothing should cut short. */
export const wait = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => new Scope().after(milliseconds, resolve));
