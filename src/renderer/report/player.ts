import { Scope } from '../ui/scope';

export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

/** Plays one recording; tells its listeners of each change, and on each frame while it plays. */
export class Player {
	readonly media: HTMLAudioElement;
	readonly #listeners = new Set<() => void>();
	readonly #scope = new Scope();
	#frame = 0;
	#failed = false;

	constructor(media: HTMLAudioElement) {
		this.media = media;
		const tell = (): void => this.#tell();
		for (const event of ['timeupdate', 'pause', 'ratechange', 'seeking', 'loadedmetadata'])
			this.#scope.listen(media, event, tell);
		this.#scope.listen(media, 'play', () => this.#follow());
		this.#scope.listen(media, 'error', () => {
			this.#failed = true;
			tell();
		});
		this.#failed = media.error !== null;
		this.#scope.add(() => cancelAnimationFrame(this.#frame));
		this.#scope.add(() => media.pause());
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Seconds. */
	get time(): number {
		return this.media.currentTime;
	}

	get playing(): boolean {
		return !this.media.paused;
	}

	get speed(): number {
		return this.media.playbackRate;
	}

	/** The recording can't be read or decoded. */
	get failed(): boolean {
		return this.#failed;
	}

	playFrom(seconds: number): void {
		this.media.currentTime = seconds;
		this.#play();
	}

	toggle(): void {
		if (this.playing) this.media.pause();
		else this.#play();
	}

	/** Moves by so many seconds, and stays within the recording. */
	skip(seconds: number): void {
		const end = Number.isFinite(this.media.duration) ? this.media.duration : this.time;
		this.media.currentTime = Math.max(0, Math.min(end, this.time + seconds));
	}

	setSpeed(speed: number): void {
		this.media.playbackRate = speed;
	}

	end(): void {
		this.#scope.end();
	}

	#play(): void {
		// Refused when the recording can't be read (the error event says so) or a pause came before it began.
		this.media.play().catch(() => {});
	}

	#follow(): void {
		cancelAnimationFrame(this.#frame);
		this.#tell();
		if (this.playing) this.#frame = requestAnimationFrame(() => this.#follow());
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
