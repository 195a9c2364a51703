import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/core/report/find-numbers';
import { wordsFrom } from '../analysis/words';

const numbersOf = (text: string) => findNumbers(wordsFrom(text)).map((number) => number.text);

describe('amounts', () => {
	it('have their place, from the first word to the unit', () => {
		expect(findNumbers(wordsFrom('It took two hundred milliseconds.'))).toEqual([
			{ text: 'two hundred milliseconds', start: 1, end: 2.4 },
		]);
	});

	it.each([
		['It cost $9,000 and fell by 95% to 1.2.', ['$9,000', '95%', '1.2']],
		['It took 200ms, 10x less, for 2.5M rows.', ['200ms', '10x', '2.5M']],
		[
			'A 5-minute window of 10-20 requests, a five-minute break.',
			['5-minute', '10-20 requests', 'five-minute'],
		],
		[
			'Nine out of ten of two hundred and forty one users.',
			['Nine out of ten', 'two hundred and forty one users'],
		],
		['Twenty-five tickets, one point eight times as fast.', ['Twenty-five', 'one point eight times']],
		['One hundred of them, one in thirty.', ['One hundred', 'one in thirty']],
		['It doubled, and cost a quarter of that.', ['doubled', 'quarter']],
		['Half of the users waited two and a half hours.', ['Half', 'two and a half hours']],
		['We had five, ten at most.', ['five', 'ten']],
		['It fell from 2000 to 400 milliseconds.', ['2000', '400 milliseconds']],
		['There were 2000 requests.', ['2000 requests']],
		['It grew by 80 percent.', ['80 percent']],
		['The team cut it in half.', ['half']],
		['It took ninety seconds, then 30 seconds.', ['ninety seconds', '30 seconds']],
	])('%s', (text, numbers) => {
		expect(numbersOf(text)).toEqual(numbers);
	});
});

describe('no amounts', () => {
	it.each([
		['years', 'In 2023 we moved. Since 2019, from 2020 to 2022. 2024 was hard, twenty twenty-three was not.'],
		['dates', 'On March 3 and on 5 May, the 4th of July, the twenty first, two years ago.'],
		['clock times', 'At 9 a.m. and at 10:30, at 3 pm and at six o’clock, at eight in the evening.'],
		['ordinals', 'First I looked, second I fixed, the third and the 2nd time.'],
		['one as a pronoun', 'One of us said that the one we had was one day the best one.'],
		[
			'names',
			'The p99 of GPT-4, K8s, S3, version 2, HTTP 500, Llama 3, level three, phase two, week four, a two-page memo.',
		],
		['words that hold one', 'We zero in. The half-life, a zero shot prompt, a double check.'],
	])('%s', (_, text) => {
		expect(numbersOf(text)).toEqual([]);
	});
});
