import { expect, it } from 'vitest';
import { type JudgedAnswer, measure } from '../../../src/core/analysis/measure-judge';

const judged: JudgedAnswer[] = [
	{
		points: [
			{ truth: 'covered', score: 0.9 },
			{ truth: 'partial', score: 0.95 },
			{ truth: 'missed', score: 0.1 },
		],
		parts: { truth: ['S', 'A'], guess: ['S', 'R'] },
	},
	{
		points: [
			{ truth: 'covered', score: 0.2 },
			{ truth: 'missed', score: 0.3 },
		],
		parts: null,
	},
];

it('a judge is measured on covered against not, at its threshold, and on STAR where there is truth', () => {
	// covered: 0.9, 0.2; not: 0.95, 0.1, 0.3; shown at 0.8: 0.9 and 0.95
	expect(measure(judged, 0.8)).toEqual({
		coverage: {
			accuracy: 3 / 5,
			macroF1: expect.closeTo((2 / 4 + 4 / 6) / 2),
			kappa: expect.closeTo((0.6 - 0.52) / 0.48),
			auc: expect.closeTo(3 / 6),
			withinAuc: 1 / 2,
			precision: 1 / 2,
			recall: 1 / 2,
		},
		star: { accuracy: 1 / 2, macroF1: expect.closeTo(1 / 3) },
		answers: 2,
	});
});

it('STAR is null where no answer has labels', () => {
	const star = measure(judged.slice(1), 0.8).star;
	expect(star).toEqual({ accuracy: null, macroF1: null });
});
