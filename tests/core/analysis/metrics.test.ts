import { describe, expect, it } from 'vitest';
import {
	accuracy,
	auc,
	kappa,
	macroF1,
	precision,
	recall,
	withinAuc,
} from '../../../src/core/analysis/metrics';

/** Ten items: 4 true; 3 shown, of them 2 true. */
const truth = [true, true, true, true, false, false, false, false, false, false];
const shown = [true, true, false, false, true, false, false, false, false, false];

describe('measures of agreement, computed by hand', () => {
	it('accuracy is the share that agrees', () => {
		expect(accuracy(truth, shown)).toBeCloseTo(0.7);
	});

	it("Cohen's kappa takes out chance: (0.7 - 0.54) / (1 - 0.54)", () => {
		// chance: 0.4 * 0.3 + 0.6 * 0.7 = 0.54
		expect(kappa(truth, shown)).toBeCloseTo(0.16 / 0.46);
		expect(kappa(truth, truth)).toBe(1);
		expect(kappa([true, true], [true, true])).toBe(0);
	});

	it('macro-F1 is the mean of 4/7 for true and 10/13 for false', () => {
		expect(macroF1(truth, shown)).toBeCloseTo((4 / 7 + 10 / 13) / 2);
	});

	it('macro-F1 counts a class that was only guessed as 0', () => {
		expect(macroF1(['S', 'S'], ['S', 'A'])).toBeCloseTo((2 / 3 + 0) / 2);
	});

	it('precision is 2 of 3 and recall 2 of 4', () => {
		expect(precision(truth, shown)).toBeCloseTo(2 / 3);
		expect(recall(truth, shown)).toBeCloseTo(0.5);
	});

	it('AUC counts pairs in order, ties half', () => {
		// 0.9 beats both, 0.5 beats 0.1 and ties with 0.5: 3.5 of 4
		expect(auc([0.9, 0.5], [0.5, 0.1])).toBeCloseTo(3.5 / 4);
	});

	it('within-answer AUC never compares scores of two answers', () => {
		const groups = [
			{ positives: [0.2], negatives: [0.1, 0.3] },
			{ positives: [0.9, 0.8], negatives: [0.7] },
			{ positives: [0.5], negatives: [] },
		];
		expect(withinAuc(groups)).toBeCloseTo(3 / 4);
	});

	it('is null where there is nothing to measure', () => {
		expect(accuracy([], [])).toBeNull();
		expect(kappa([], [])).toBeNull();
		expect(macroF1([], [])).toBeNull();
		expect(precision([true], [false])).toBeNull();
		expect(recall([false], [true])).toBeNull();
		expect(auc([0.5], [])).toBeNull();
		expect(withinAuc([])).toBeNull();
	});
});
