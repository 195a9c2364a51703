/** Attention of the heads that follow time: per head, one row per token (of `positions` values, 20 ms each). */
export type Attention = { heads: readonly (readonly Float32Array[])[]; positions: number };

export const POSITION_SECONDS = 0.02;
const MEDIAN_WIDTH = 7;

/**
 * Start of each token by dynamic time warping over the normalised attention, as openai/whisper timing.py.
 * @param firstRow the row that chose the first text token (the last of the prompt).
 * @param positions how many of the attention's positions hold sound.
 * @returns the position at which each row from `firstRow` on begins: the text tokens', then the end's.
 */
export function alignTokens(attention: Attention, firstRow: number, positions: number): number[] {
	const used = Math.max(1, Math.min(positions, attention.positions));
	const rows = attention.heads[0]?.length ?? 0;
	const mean = Array.from({ length: rows }, () => new Float32Array(used));
	for (const head of attention.heads) {
		const normal = normalise(head, used);
		for (const [row, values] of normal.entries()) {
			const smooth = medianFilter(values);
			const sum = mean[row];
			if (sum !== undefined)
				for (let i = 0; i < used; i++) sum[i] = (sum[i] as number) + (smooth[i] as number);
		}
	}
	return warp(mean.slice(firstRow));
}

/** Each position's values over the tokens to mean 0 and deviation 1. */
function normalise(rows: readonly Float32Array[], positions: number): Float32Array[] {
	const sums = new Float64Array(positions);
	const squares = new Float64Array(positions);
	for (const row of rows) {
		for (let at = 0; at < positions; at++) {
			const value = row[at] as number;
			sums[at] = (sums[at] as number) + value;
			squares[at] = (squares[at] as number) + value * value;
		}
	}
	const means = sums.map((sum) => sum / rows.length);
	const scales = squares.map((square, at) => {
		const variance = square / rows.length - (means[at] as number) ** 2;
		return 1 / Math.sqrt(Math.max(variance, 1e-20));
	});
	return rows.map((row) =>
		row.slice(0, positions).map((value, at) => (value - (means[at] as number)) * (scales[at] as number)),
	);
}

/** Median over a window along time, mirrored at both ends. */
function medianFilter(values: Float32Array): Float32Array {
	const reach = (MEDIAN_WIDTH - 1) / 2;
	const last = values.length - 1;
	if (last < reach) return values;
	const out = new Float32Array(values.length);
	const window = new Float32Array(MEDIAN_WIDTH);
	for (let at = 0; at <= last; at++) {
		for (let i = 0; i < MEDIAN_WIDTH; i++) {
			const from = Math.abs(at + i - reach);
			const value = values[from > last ? 2 * last - from : from] as number;
			// Sorted as it is filled: typed arrays' own sort costs ten times as much on seven values.
			let to = i;
			for (; to > 0 && (window[to - 1] as number) > value; to--) window[to] = window[to - 1] as number;
			window[to] = value;
		}
		out[at] = window[reach] as number;
	}
	return out;
}

/** The cheapest monotonic way through -matrix. -> the column at which each row begins. */
function warp(matrix: readonly Float32Array[]): number[] {
	const columns = matrix[0]?.length ?? 0;
	const diagonal = 0;
	const down = 1;
	const right = 2;
	let previous = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
	previous[0] = 0;
	const steps = matrix.map((values) => {
		const current = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
		const step = new Uint8Array(columns + 1);
		for (let at = 1; at <= columns; at++) {
			const a = previous[at - 1] as number;
			const b = previous[at] as number;
			const c = current[at - 1] as number;
			step[at] = a < b && a < c ? diagonal : b < a && b < c ? down : right;
			current[at] = Math.min(a, b, c) - (values[at - 1] as number);
		}
		previous = current;
		return step;
	});
	const starts = matrix.map(() => 0);
	let row = matrix.length - 1;
	let at = columns;
	while (row >= 0 && at > 0) {
		starts[row] = at - 1;
		const step = steps[row]?.[at];
		if (step !== right) row -= 1;
		if (step !== down) at -= 1;
	}
	return starts;
}
