/** Logits -> probabilities that sum to 1. */
export function softmax(logits: readonly number[]): number[] {
	const highest = Math.max(...logits);
	const powers = logits.map((v) => Math.exp(v - highest));
	const sum = powers.reduce((a, b) => a + b, 0);
	return powers.map((v) => v / sum);
}
