/** Words a minute at the ends of the scale. */
const SCALE = { from: 60, to: 230 };

/** Where a pace lies on the scale, 0 to 1; what lies outside is drawn at its end. */
export function paceShare(pace: number): number {
	return Math.max(0, Math.min(1, (pace - SCALE.from) / (SCALE.to - SCALE.from)));
}

/** Moments (seconds) for the labels of a time axis: round steps, of which at most eight fit. */
export function timeTicks(duration: number): number[] {
	const step = [5, 10, 15, 30, 60, 120, 300, 600].find((s) => duration / s <= 8) ?? 1200;
	return Array.from({ length: Math.floor(duration / step) + 1 }, (_, index) => index * step);
}
