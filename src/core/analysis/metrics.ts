/** Measures of agreement. All are fractions; null where there is nothing to measure. */

/** Share of items on which guess and truth agree. */
export function accuracy<T>(truth: readonly T[], guess: readonly T[]): number | null {
	return truth.length === 0 ? null : truth.filter((t, i) => t === guess[i]).length / truth.length;
}

/** Mean F1 over the classes that occur in truth or guess. */
export function macroF1<T>(truth: readonly T[], guess: readonly T[]): number | null {
	const classes = [...new Set([...truth, ...guess])];
	if (classes.length === 0) return null;
	const f1 = (of: T) => {
		const hits = truth.filter((t, i) => t === of && guess[i] === of).length;
		return (2 * hits) / (count(truth, of) + count(guess, of));
	};
	return mean(classes.map(f1));
}

/** Cohen's kappa: agreement beyond chance; 0 where chance alone agrees on everything. */
export function kappa<T>(truth: readonly T[], guess: readonly T[]): number | null {
	const agreed = accuracy(truth, guess);
	if (agreed === null) return null;
	const classes = [...new Set([...truth, ...guess])];
	const n = truth.length;
	const chance = classes.reduce((sum, of) => sum + (count(truth, of) / n) * (count(guess, of) / n), 0);
	return chance === 1 ? 0 : (agreed - chance) / (1 - chance);
}

/** Share of the shown that are true. */
export function precision(truth: readonly boolean[], shown: readonly boolean[]): number | null {
	const among = truth.filter((_, i) => shown[i]);
	return among.length === 0 ? null : count(among, true) / among.length;
}

/** Share of the true that are shown. */
export function recall(truth: readonly boolean[], shown: readonly boolean[]): number | null {
	return precision(shown, truth);
}

/** Share of (positive, negative) pairs that the scores order rightly; ties count half. */
export function auc(positives: readonly number[], negatives: readonly number[]): number | null {
	return mean(positives.flatMap((p) => negatives.map((n) => inOrder(p, n))));
}

/** The same over pairs of one group only, all pairs weighing alike. */
export function withinAuc(
	groups: readonly { positives: readonly number[]; negatives: readonly number[] }[],
): number | null {
	return mean(groups.flatMap((g) => g.positives.flatMap((p) => g.negatives.map((n) => inOrder(p, n)))));
}

const inOrder = (high: number, low: number): number => (high > low ? 1 : high === low ? 0.5 : 0);
const count = <T>(items: readonly T[], of: T): number => items.filter((item) => item === of).length;
const mean = (values: readonly number[]): number | null =>
	values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
