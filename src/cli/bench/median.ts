/** The middle of the values, or the mean of the two in the middle; NaN of none. */
export function medianOf(values: readonly number[]): number {
	return quantileOf(values, 0.5);
}

/** Between the two nearest values, linearly. `share` from 0 to 1. */
export function quantileOf(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const below = sorted[Math.floor(at)] ?? Number.NaN;
	const above = sorted[Math.ceil(at)] ?? Number.NaN;
	return below + (above - below) * (at - Math.floor(at));
}
