/** Work under one key runs one after the other, in the order in which it was asked for; a failure holds up nothing. */
export class InTurn {
	readonly #last = new Map<string, Promise<unknown>>();

	run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		const done = before.then(work);
		const settled = done.catch(() => undefined);
		this.#last.set(key, settled);
		void settled.then(() => {
			if (this.#last.get(key) === settled) this.#last.delete(key);
		});
		return done;
	}

	/** Resolves when all that was asked for so far has ended. */
	async settled(): Promise<void> {
		await Promise.all(this.#last.values());
	}
}
