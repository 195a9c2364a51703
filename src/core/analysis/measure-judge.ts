import type { StarPart } from './analysis';
import { scorePoint } from './cover-points';
import { smoothParts } from './divide-star';
import type { Judge } from './judge';
import type { LabelledAnswer } from './labelled-answer';
import { accuracy, auc, kappa, macroF1, precision, recall, withinAuc } from './metrics';
import { coveragePairs, starPairs } from './pairs';
import { candidatesOf } from './repeats-prompt';

type Truth = LabelledAnswer['points'][number]['truth'];
export type JudgedAnswer = {
	points: { truth: Truth; score: number }[];
	parts: { truth: StarPart[]; guess: StarPart[] } | null;
};

/** The judge's scores beside the truth, over the sentences as they are given. */
export async function judgeLabelledAnswer(answer: LabelledAnswer, judge: Judge): Promise<JudgedAnswer> {
	const candidates = candidatesOf(answer.sentences, answer);
	const points = [];
	for (const { label, truth } of answer.points) {
		const logits = await judge.coverage(coveragePairs(label, answer.sentences, candidates));
		points.push({ truth, score: scorePoint(logits, judge.config) });
	}
	if (answer.parts === null) return { points, parts: null };
	const logits = await judge.star(starPairs(answer.sentences));
	return { points, parts: { truth: answer.parts, guess: smoothParts(logits, judge.config) } };
}

export type Measures = {
	coverage: Record<
		'accuracy' | 'macroF1' | 'kappa' | 'auc' | 'withinAuc' | 'precision' | 'recall',
		number | null
	>;
	star: Record<'accuracy' | 'macroF1', number | null>;
	answers: number;
};

/** Points shown as covered (score >= threshold) against covered in truth; partial counts as not covered. */
export function measure(judged: readonly JudgedAnswer[], threshold: number): Measures {
	const points = judged.flatMap((answer) => answer.points);
	const truth = points.map((p) => p.truth === 'covered');
	const shown = points.map((p) => p.score >= threshold);
	const scores = (of: (truth: Truth) => boolean, among = points) =>
		among.filter((p) => of(p.truth)).map((p) => p.score);
	const isCovered = (t: Truth) => t === 'covered';
	const parts = judged.flatMap((answer) => answer.parts ?? []);
	const [trueParts, guessedParts] = [parts.flatMap((p) => p.truth), parts.flatMap((p) => p.guess)];
	return {
		coverage: {
			accuracy: accuracy(truth, shown),
			macroF1: macroF1(truth, shown),
			kappa: kappa(truth, shown),
			auc: auc(
				scores(isCovered),
				scores((t) => !isCovered(t)),
			),
			withinAuc: withinAuc(
				judged.map((answer) => ({
					positives: scores(isCovered, answer.points),
					negatives: scores((t) => t === 'missed', answer.points),
				})),
			),
			precision: precision(truth, shown),
			recall: recall(truth, shown),
		},
		star: { accuracy: accuracy(trueParts, guessedParts), macroF1: macroF1(trueParts, guessedParts) },
		answers: judged.length,
	};
}
