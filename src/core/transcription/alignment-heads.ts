/** One attention head of the decoder: its layer and its place there. */
export type AttentionHead = [layer: number, head: number];

/**
 * The heads that words are timed by: those that the model names, if it has them all. A distilled model may name its
 * teacher's; then, and where none are named, every head of the later half of the layers, as openai/whisper does.
 */
export function usableHeads(
	named: readonly (readonly [number, number])[],
	layers: number,
	headsPerLayer: number,
): AttentionHead[] {
	const exists = ([layer, head]: readonly [number, number]): boolean =>
		layer < layers && head < headsPerLayer;
	if (named.length > 0 && named.every(exists)) return named.map(([layer, head]) => [layer, head]);
	const first = Math.floor(layers / 2);
	return Array.from({ length: layers - first }, (_, offset) => first + offset).flatMap((layer) =>
		Array.from({ length: headsPerLayer }, (__, head): AttentionHead => [layer, head]),
	);
}
