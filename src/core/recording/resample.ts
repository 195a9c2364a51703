/** Zero crossings of the sinc on either side: steepness of the filter against its cost. */
const ZERO_CROSSINGS = 32;
/** Kaiser window: 100 dB of stop band. */
const KAISER_BETA = 10;
/** The filter's middle, as a share of the lower Nyquist frequency: above it there is room for the slope. */
const ROLLOFF = 0.9;

/**
 * Changes the sample rate with a band-limited (Kaiser-windowed sinc, polyphase) filter: what the new rate can't carry
 * is removed, not folded back. Outside the samples there is silence. Rates are whole numbers a second.
 * -> round(length * to / from) samples.
 * Method: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/
 */
export const resample = (samples: Float32Array, from: number, to: number): Float32Array => {
	if (from === to) return samples;
	const divisor = greatestCommonDivisor(from, to);
	const phases = to / divisor;
	const step = from / divisor;
	const filter = polyphaseFilter(phases, Math.min(1, to / from));
	const output = new Float32Array(Math.round((samples.length * to) / from));
	for (let index = 0; index < output.length; index++) {
		const position = index * step;
		const phase = position % phases;
		const first = (position - phase) / phases - filter.reach + 1;
		const taps = filter.taps[phase];
		if (taps === undefined) throw new RangeError(`no filter for phase ${phase}`);
		const begin = Math.max(0, -first);
		const end = Math.min(taps.length, samples.length - first);
		let sum = 0;
		for (let tap = begin; tap < end; tap++) sum += (taps[tap] ?? 0) * (samples[first + tap] ?? 0);
		output[index] = sum;
	}
	return output;
};

/** 16-bit samples; what is louder than full scale is clipped. */
export const toInt16 = (samples: Float32Array): Int16Array =>
	Int16Array.from(samples, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * 32768))));

/**
 * For each place between two input samples (in `phases` steps) the weights of the input samples around it, from
 * `reach - 1` before to `reach` after. Each set sums to 1, so that a constant stays what it is.
 */
const polyphaseFilter = (phases: number, bandwidth: number): { reach: number; taps: Float64Array[] } => {
	const cutoff = bandwidth * ROLLOFF;
	const halfWidth = ZERO_CROSSINGS / cutoff;
	const reach = Math.ceil(halfWidth);
	const taps = Array.from({ length: phases }, (_, phase) => {
		const weights = Float64Array.from({ length: 2 * reach }, (_, tap) => {
			const distance = tap - reach + 1 - phase / phases;
			return sinc(cutoff * distance) * kaiser(distance / halfWidth);
		});
		const sum = weights.reduce((total, weight) => total + weight, 0);
		return weights.map((weight) => weight / sum);
	});
	return { reach, taps };
};

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const kaiser = (x: number): number =>
	Math.abs(x) >= 1 ? 0 : bessel0(KAISER_BETA * Math.sqrt(1 - x * x)) / KAISER_MIDDLE;

/** Modified Bessel function of the first kind, order 0, by its power series. */
const bessel0 = (x: number): number => {
	let sum = 1;
	let term = 1;
	for (let k = 1; term > 1e-12 * sum; k++) {
		term *= (x / (2 * k)) ** 2;
		sum += term;
	}
	return sum;
};

const greatestCommonDivisor = (a: number, b: number): number =>
	b === 0 ? a : greatestCommonDivisor(b, a % b);

const KAISER_MIDDLE = bessel0(KAISER_BETA);
