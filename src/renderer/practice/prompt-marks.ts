import type { AttemptSummary } from '../../core/session/attempt';

/** What the attempts at one prompt have come to. */
export type PromptMarks = {
	/** Most points likely covered in one attempt; null while no attempt has a report. */
	best: { covered: number; all: number } | null;
	/** Length of the newest attempt. */
	lastSeconds: number;
};

/** null where the prompt was not tried yet. */
export function marksOf(promptId: string, attempts: readonly AttemptSummary[]): PromptMarks | null {
	const mine = newestFirst(attempts.filter((attempt) => attempt.promptId === promptId));
	const newest = mine[0];
	if (!newest) return null;
	let best: PromptMarks['best'] = null;
	for (const { points } of mine) {
		if (points && (!best || points.covered > best.covered))
			best = { covered: points.covered, all: points.all };
	}
	return { best, lastSeconds: newest.durationSeconds };
}

export function newestFirst(attempts: readonly AttemptSummary[]): AttemptSummary[] {
	return [...attempts].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}
