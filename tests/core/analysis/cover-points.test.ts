import { describe, expect, it } from 'vitest';
import { coverPoint, probabilityOf, scoreSentence } from '../../../src/core/analysis/cover-points';
import { splitSentences } from '../../../src/core/analysis/split-sentences';
import { config } from './judge-config';
import { wordsFrom } from './words';

const sentences = splitSentences(wordsFrom('It was slow. I read the logs. Then I left.'));
const point = { id: 'diagnosis', label: 'How you diagnosed it', cues: [] };
const [none, touched, covered] = [
	[9, 0, 0],
	[0, 9, 0],
	[0, 0, 9],
];
const verdict = (...logits: (number[] | undefined)[]) =>
	coverPoint(
		point,
		sentences,
		[0, 1, 2],
		logits.map((row) => row ?? []),
		config,
	);

describe('a hint point', () => {
	it('scores P(covered) + 0.34 P(touched) for a sentence', () => {
		expect(scoreSentence([0, 0, 0], config)).toBeCloseTo(1.34 / 3);
		expect(scoreSentence([0, Math.log(2), Math.log(5)], config)).toBeCloseTo((5 + 0.34 * 2) / 8);
	});

	it('is covered by its best sentence, with quote and time', () => {
		expect(verdict(touched, covered, none)).toMatchObject({
			state: 'covered',
			evidence: { sentence: 1, quote: 'I read the logs.', start: 1.5, end: 3.4 },
		});
	});

	it('names the evidence by its place in the answer where some sentences cannot prove anything', () => {
		expect(coverPoint(point, sentences, [2], [covered ?? []], config).evidence).toMatchObject({
			sentence: 2,
			quote: 'Then I left.',
		});
	});

	it('is proven by the sentence before where that scored nearly as high, since both passages hold it', () => {
		expect(verdict(none, covered, covered).evidence?.sentence).toBe(1);
		expect(verdict(none, [0, 0, 4], covered).evidence?.sentence).toBe(1);
		expect(verdict(none, [0, 0, 1], covered).evidence?.sentence).toBe(2);
		expect(verdict(covered, none, covered).evidence?.sentence).toBe(0);
	});

	it('is touched where no sentence covers it', () => {
		expect(verdict(none, none, touched)).toMatchObject({ state: 'touched', evidence: { sentence: 2 } });
	});

	it('has no evidence where it was not heard', () => {
		expect(verdict(none, none, none)).toMatchObject({ state: 'not-heard', evidence: null });
	});

	it('says how often a point of its score was covered, where the judge was calibrated', () => {
		const calibrated = { ...config, calibration: { a: 2, b: 0.5 } };
		expect(probabilityOf(0.5, calibrated)).toBeCloseTo(1 / (1 + Math.exp(-0.5)));
		expect(probabilityOf(0.8, calibrated)).toBeCloseTo(1 / (1 + Math.exp(-(2 * Math.log(4) + 0.5))));
		expect(probabilityOf(0, calibrated)).toBeGreaterThan(0);
		expect(probabilityOf(1, calibrated)).toBeLessThanOrEqual(1);
		expect(verdict(covered).probability).toBeNull();
	});

	it('is not covered sooner by many sentences that only touch it', () => {
		expect(verdict(touched, touched, touched).state).toBe('touched');
	});
});
