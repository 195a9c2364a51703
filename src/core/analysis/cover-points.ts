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

/** A point's score from the logits of its passages: the highest; 0 without passages. */
export const scorePoint = (logits: readonly (readonly number[])[], config: JudgeConfig): number =>
	Math.max(0, ...logits.map((row) => scoreSentence(row, config)));

export function stateOf(score: number, { thresholds }: JudgeConfig): PointState {
	if (score >= thresholds.covered) return 'covered';
	return score >= thresholds.touched ? 'touched' : 'not-heard';
}

/** Scores nearer to 0 or 1 are taken for this far, as in the fit (training/evaluate.py). */
const FARTHEST = 1e-4;

/** How often a point of this score was covered on the answers that the judge was calibrated on; null where it was not. */
export function probabilityOf(score: number, { calibration }: JudgeConfig): number | null {
	if (calibration === undefined) return null;
	const inside = Math.min(1 - FARTHEST, Math.max(FARTHEST, score));
	return 1 / (1 + Math.exp(-(calibration.a * Math.log(inside / (1 - inside)) + calibration.b)));
}

/** A sentence that scored this share of the highest is told from it by chance alone. */
const NEARLY = 0.9;

/**
 * Which candidate proves the point: the one that scored highest, or the sentence before it where that did nearly as
 * well, since both passages then hold that sentence.
 */
function findEvidence(scores: readonly number[], candidates: readonly number[]): number | undefined {
	const best = scores.indexOf(Math.max(...scores));
	const [before, after] = [candidates[best - 1], candidates[best]];
	const adjacent = before !== undefined && before + 1 === after;
	return adjacent && (scores[best - 1] ?? 0) >= NEARLY * (scores[best] ?? 0) ? before : after;
}

/**
 * A point's verdict from the coverage logits of its candidates (indices of sentences that may prove it). A point that
 * was not heard has no evidence: a quote beside it would read as a reason.
 */
export function coverPoint(
	point: Point,
	sentences: readonly Sentence[],
	candidates: readonly number[],
	logits: readonly (readonly number[])[],
	config: JudgeConfig,
): PointVerdict {
	const scores = logits.map((row) => scoreSentence(row, config));
	const score = Math.max(0, ...scores);
	const state = stateOf(score, config);
	const verdict = {
		id: point.id,
		label: point.label,
		state,
		score,
		probability: probabilityOf(score, config),
	};
	switch (state) {
		case 'not-heard':
			return { ...verdict, evidence: null };
		case 'covered':
		case 'touched': {
			const index = findEvidence(scores, candidates) ?? -1;
			const sentence = sentences[index];
			if (sentence === undefined) throw new Error('more logits than candidates');
			const { start, end, text } = sentence;
			return { ...verdict, evidence: { start, end, sentence: index, quote: text } };
		}
		default:
			return assertNever(state);
	}
}
