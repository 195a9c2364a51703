import { assertNever } from '../assert-never';
import type { Point } from '../prompts/pack';
import type { PointState, PointVerdict, Sentence } from './analysis';
import type { JudgeConfig } from './judge';
import { softmax } from './softmax';

/** How much one sentence says about one point, 0 to 1: P(covered) + scoreTouched * P(touched). */
export function scoreSentence(logits: readonly number[], config: JudgeConfig): number {
	const probabilities = softmax(logits);
	const of = (name: 'covered' | 'touched') => probabilities[config.coverage.indexOf(name)] ?? 0;
	return Math.min(1, of('covered') + config.scoreTouched * of('touched'));
}

/** -> the highest score and the first row that has it; null without rows. */
export function bestRow(
	logits: readonly (readonly number[])[],
	config: JudgeConfig,
): { row: number; score: number } | null {
	if (logits.length === 0) return null;
	const scores = logits.map((row) => scoreSentence(row, config));
	const score = Math.max(...scores);
	return { row: scores.indexOf(score), score };
}

export function stateOf(score: number, { thresholds }: JudgeConfig): PointState {
	if (score >= thresholds.covered) return 'covered';
	return score >= thresholds.touched ? 'touched' : 'not-heard';
}

/**
 * A point's verdict from the coverage logits of its candidates (indices of sentences that may prove it); the evidence
 * is the one that scored highest. A point that was not heard has none: a quote beside it would read as a reason.
 */
export function coverPoint(
	point: Point,
	sentences: readonly Sentence[],
	candidates: readonly number[],
	logits: readonly (readonly number[])[],
	config: JudgeConfig,
): PointVerdict {
	const best = bestRow(logits, config);
	const state = best === null ? 'not-heard' : stateOf(best.score, config);
	const verdict = { id: point.id, label: point.label, state, score: best?.score ?? 0 };
	switch (state) {
		case 'not-heard':
			return { ...verdict, evidence: null };
		case 'covered':
		case 'touched': {
			const index = candidates[best?.row ?? -1];
			const sentence = sentences[index ?? -1];
			if (index === undefined || sentence === undefined) throw new Error('more logits than candidates');
			const { start, end, text } = sentence;
			return { ...verdict, evidence: { start, end, sentence: index, quote: text } };
		}
		default:
			return assertNever(state);
	}
}
