/** Complex DFT of a composite length by Stockham's mixed-radix scheme, and on it the power spectrum of real frames. */
type Stage = { radix: number; groups: number; stride: number; cos: Float64Array; sin: Float64Array };

const factorsOf = (length: number): number[] => {
	const factors: number[] = [];
	let rest = length;
	for (const prime of [5, 4, 3, 2]) {
		while (rest % prime === 0) {
			factors.push(prime);
			rest /= prime;
		}
	}
	if (rest !== 1) throw new Error(`length ${length} has prime factors above 5`);
	return factors;
};

/** Power spectrum |X[k]|^2, k = 0..size/2, of real frames; `size` even, with prime factors 2, 3 and 5. */
export class RealFourier {
	readonly size: number;
	readonly #half: number;
	readonly #stages: Stage[];
	readonly #cos: Float64Array;
	readonly #sin: Float64Array;
	#re: Float64Array;
	#im: Float64Array;
	#re2: Float64Array;
	#im2: Float64Array;

	constructor(size: number) {
		this.size = size;
		this.#half = size / 2;
		const half = this.#half;
		this.#re = new Float64Array(half);
		this.#im = new Float64Array(half);
		this.#re2 = new Float64Array(half);
		this.#im2 = new Float64Array(half);
		this.#cos = Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
		this.#sin = Float64Array.from({ length: half + 1 }, (_, k) => Math.sin((2 * Math.PI * k) / size));
		let stride = 1;
		this.#stages = factorsOf(half).map((radix) => {
			const length = half / stride;
			const groups = length / radix;
			const angle = (p: number, j: number, k: number) => -2 * Math.PI * ((p * k) / length + (j * k) / radix);
			const cos = new Float64Array(groups * radix * radix);
			const sin = new Float64Array(groups * radix * radix);
			for (let p = 0; p < groups; p++)
				for (let k = 0; k < radix; k++)
					for (let j = 0; j < radix; j++) {
						cos[(p * radix + k) * radix + j] = Math.cos(angle(p, j, k));
						sin[(p * radix + k) * radix + j] = Math.sin(angle(p, j, k));
					}
			const stage = { radix, groups, stride, cos, sin };
			stride *= radix;
			return stage;
		});
	}

	/** Writes the power spectrum of `frame` (size samples) into `power` (size / 2 + 1). */
	power(frame: Float64Array, power: Float64Array): void {
		const half = this.#half;
		for (let n = 0; n < half; n++) {
			this.#re[n] = frame[2 * n] as number;
			this.#im[n] = frame[2 * n + 1] as number;
		}
		for (const stage of this.#stages) this.#run(stage);
		const re = this.#re;
		const im = this.#im;
		for (let k = 0; k <= half; k++) {
			const a = k === half ? 0 : k;
			const b = k === 0 ? 0 : half - k;
			const evenRe = ((re[a] as number) + (re[b] as number)) / 2;
			const evenIm = ((im[a] as number) - (im[b] as number)) / 2;
			const oddRe = ((im[a] as number) + (im[b] as number)) / 2;
			const oddIm = ((re[b] as number) - (re[a] as number)) / 2;
			const c = this.#cos[k] as number;
			const s = this.#sin[k] as number;
			const real = evenRe + c * oddRe + s * oddIm;
			const imaginary = evenIm + c * oddIm - s * oddRe;
			power[k] = real * real + imaginary * imaginary;
		}
	}

	/** out[q + stride (radix p + k)] = sum over j of in[q + stride (p + groups j)] e^(-2 pi i (pk / length + jk / radix)). */
	#run({ radix, groups, stride, cos, sin }: Stage): void {
		const { _re, _im, outRe, outIm } = this.#buffers();
		for (let p = 0; p < groups; p++)
			for (let k = 0; k < radix; k++) {
				const row = (p * radix + k) * radix;
				const to = stride * (radix * p + k);
				for (let q = 0; q < stride; q++) {
					let sumRe = 0;
					let sumIm = 0;
					for (let j = 0; j < radix; j++) {
						const from = q + stride * (p + groups * j);
						const c = cos[row + j] as number;
						const s = sin[row + j] as number;
						const x = _re[from] as number;
						const y = _im[from] as number;
						sumRe += x * c - y * s;
						sumIm += x * s + y * c;
					}
					outRe[to + q] = sumRe;
					outIm[to + q] = sumIm;
				}
			}
		[this.#re, this.#re2] = [this.#re2, this.#re];
		[this.#im, this.#im2] = [this.#im2, this.#im];
	}

	#buffers() {
		return { _re: this.#re, _im: this.#im, outRe: this.#re2, outIm: this.#im2 };
	}
}
