/** Ends a request when the person stops it, or when nothing is heard of it for too long; and knows which it was. */
export class StallWatch {
	readonly #controller = new AbortController();
	readonly #stop = (): void => this.#controller.abort();
	#timer: NodeJS.Timeout;
	#isStalled = false;

	constructor(
		private readonly person: AbortSignal,
		readonly stallMs: number,
	) {
		this.#timer = this.#start();
		if (person.aborted) this.#stop();
		person.addEventListener('abort', this.#stop, { once: true });
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Something came: the time begins anew. */
	heard(): void {
		clearTimeout(this.#timer);
		this.#timer = this.#start();
	}

	/** Who ended the request; null where it was neither. */
	endedBy(): 'person' | 'silence' | null {
		if (this.person.aborted) return 'person';
		return this.#isStalled ? 'silence' : null;
	}

	end(): void {
		clearTimeout(this.#timer);
		this.person.removeEventListener('abort', this.#stop);
	}

	#start(): NodeJS.Timeout {
		return setTimeout(() => {
			this.#isStalled = true;
			this.#controller.abort();
		}, this.stallMs);
	}
}
