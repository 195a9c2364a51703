import { expect, test } from 'vitest';
import { countWordErrors, wordErrorRate } from '../../../src/core/transcription/word-error-rate';

test('punctuation, case, spelling of numbers and hesitations are no errors', () => {
	expect(countWordErrors("we've cut it by twenty five percent", 'We have, um, cut it by 25%.')).toEqual({
		words: 6,
		substitutions: 0,
		deletions: 0,
		insertions: 0,
	});
});

test('wrong, missing and added words are counted apart', () => {
	expect(countWordErrors('the pager went off at night', 'the paper went off at that night')).toEqual({
		words: 6,
		substitutions: 1,
		deletions: 0,
		insertions: 1,
	});
});

test('the rate weighs every word alike, not every file', () => {
	const files = [
		countWordErrors('one two three four five six apples and pears', ''),
		countWordErrors('a b', 'a b'),
	];
	expect(files.map((file) => file.words)).toEqual([4, 2]);
	expect(wordErrorRate(files)).toBeCloseTo(4 / 6);
});

test('a loop can make more errors than there are words', () => {
	expect(wordErrorRate([countWordErrors('stop', 'stop stop stop stop')])).toBe(3);
});

test('where nothing was to be heard, hearing nothing is right and hearing something is wrong', () => {
	expect(wordErrorRate([countWordErrors('', 'uh')])).toBe(0);
	expect(wordErrorRate([countWordErrors('', 'thanks for watching')])).toBe(1);
});
