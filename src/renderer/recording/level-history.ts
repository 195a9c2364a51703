/** Samples behind one bar of the live waveform: 50 ms at 16 kHz. */
const BAR_SAMPLES = 800;
/** Bars of the last 10 s. */
export const BARS_SHOWN = 200;

/** Highest absolute sample, 0 to 1. */
export function peakOf(samples: Int16Array): number {
	let peak = 0;
	for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
	return Math.min(1, peak / 0x7fff);
}

/** The bars with those of a new block behind them, at most the last 10 s. A block's rest makes a bar of its own. */
export function withBlock(bars: readonly number[], samples: Int16Array): readonly number[] {
	const added: number[] = [];
	for (let at = 0; at < samples.length; at += BAR_SAMPLES)
		added.push(peakOf(samples.subarray(at, at + BAR_SAMPLES)));
	return [...bars, ...added].slice(-BARS_SHOWN);
}

/** Where a peak stands on a meter from -60 dBFS (0) to full scale (1). */
export function meterShare(peak: number): number {
	if (peak <= 0.001) return 0;
	return Math.min(1, 1 + (20 * Math.log10(peak)) / 60);
}
