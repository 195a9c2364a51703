/** Peaks under this are no speech (-40 dBFS); a working microphone's own noise lies below it too. */
const FAINT = 0.01;
/** Peaks under this come from a muted or dead microphone only (-66 dBFS). */
const DEAD = 0.0005;
/** Seconds of it before it is said, so that it shows within 3 s. */
const PATIENCE = 2.5;

/** Seconds of faint sound since the beginning, and of dead silence until now; `heard` once anything was loud enough. */
export type QuietWatch = { heard: boolean; faint: number; dead: number };

export const unheard: QuietWatch = { heard: false, faint: 0, dead: 0 };

export function listenOn(watch: QuietWatch, peak: number, seconds: number): QuietWatch {
	const heard = watch.heard || peak >= FAINT;
	return {
		heard,
		faint: heard ? 0 : watch.faint + seconds,
		dead: peak < DEAD ? watch.dead + seconds : 0,
	};
}

/** Nothing was heard yet, or the sound has gone dead. A thinking pause in a heard answer is no reason. */
export const isQuiet = (watch: QuietWatch): boolean => watch.faint >= PATIENCE || watch.dead >= PATIENCE;
