export { targetOf } from '../../core/prompts/target';

export type TargetZone = 'neutral' | 'amber' | 'red';

/** Shares of the target at which amber and red begin, and where the band ends. */
export const AMBER_FROM = 1.25;
export const RED_FROM = 1.5;
export const BAND_END = 1.75;

/** Both in seconds. */
export function targetZone(elapsed: number, target: number): TargetZone {
	if (elapsed >= target * RED_FROM) return 'red';
	return elapsed >= target * AMBER_FROM ? 'amber' : 'neutral';
}

/** How much of the band is filled, 0 to 1. */
export function bandFill(elapsed: number, target: number): number {
	return Math.min(1, Math.max(0, elapsed / (target * BAND_END)));
}
