/** What turns one sequence into another with the fewest changes. */
export type EditCounts = { substitutions: number; deletions: number; insertions: number };

type Path = EditCounts & { edits: number };

const NOTHING: Path = { edits: 0, substitutions: 0, deletions: 0, insertions: 0 };
const deletion = (path: Path): Path => ({ ...path, edits: path.edits + 1, deletions: path.deletions + 1 });
const insertion = (path: Path): Path => ({ ...path, edits: path.edits + 1, insertions: path.insertions + 1 });
const substitution = (path: Path): Path => ({
	...path,
	edits: path.edits + 1,
	substitutions: path.substitutions + 1,
});

/** Levenshtein distance of `to` from `from`, by kind of edit; where several ways are shortest, substitutions win. */
export const countEdits = (from: readonly string[], to: readonly string[]): EditCounts => {
	let above: Path[] = [NOTHING];
	for (const path of to.keys()) above.push(insertion(above[path] ?? NOTHING));
	for (const element of from) {
		const row: Path[] = [deletion(above[0] ?? NOTHING)];
		for (const [index, other] of to.entries()) {
			const diagonal = above[index] ?? NOTHING;
			const best = [
				element === other ? diagonal : substitution(diagonal),
				deletion(above[index + 1] ?? NOTHING),
				insertion(row[index] ?? NOTHING),
			].reduce((shortest, path) => (path.edits < shortest.edits ? path : shortest));
			row.push(best);
		}
		above = row;
	}
	const { substitutions, deletions, insertions } = above.at(-1) ?? NOTHING;
	return { substitutions, deletions, insertions };
};

/** How many edits there are in all. */
export const editDistance = (from: readonly string[], to: readonly string[]): number => {
	const { substitutions, deletions, insertions } = countEdits(from, to);
	return substitutions + deletions + insertions;
};
