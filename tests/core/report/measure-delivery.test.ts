import { describe, expect, it } from 'vitest';
import { measureDelivery } from '../../../src/core/report/measure-delivery';
import type { Interval, Transcript } from '../../../src/core/transcription/transcript';
import { wordsFrom } from '../analysis/words';

const transcriptOf = (text: string, speech?: Interval[]): Transcript => {
	const words = text === '' ? [] : wordsFrom(text);
	const end = words.at(-1)?.end ?? 0;
	return {
		durationSeconds: end,
		model: 'm',
		language: 'en',
		speech: speech ?? (words.length > 0 ? [{ start: 0, end }] : []),
		segments: [{ start: 0, end, clarity: 'clear', words }],
	};
};
const deliveryOf = (text: string) => measureDelivery(transcriptOf(text));
const fillersOf = (text: string) => deliveryOf(text).fillers.map((f) => f.text);
const numbersOf = (text: string) => deliveryOf(text).numbers.map((n) => n.text);

describe('fillers', () => {
	it('are hesitations, with their place', () => {
		expect(deliveryOf('So, um, it broke. Uhh, yes.').fillers).toEqual([
			{ text: 'um', start: 0.5, end: 0.9 },
			{ text: 'Uhh', start: 2, end: 2.4 },
		]);
	});

	it('are phrases where a comma sets them off, and only there', () => {
		expect(fillersOf('It was, like, broken, you know, and I mean, slow.')).toEqual([
			'like',
			'you know',
			'I mean',
		]);
		expect(fillersOf('I like it. You know the kind of error I mean.')).toEqual([]);
	});
});

describe('first person', () => {
	it('counts I and its forms against we and its forms', () => {
		const text = "I think we lost it. We're sure, I’m not. My logs, our logs, give us mine. Is it weird?";
		expect(deliveryOf(text).firstPerson).toEqual({ i: 4, we: 4 });
	});
});

describe('numbers', () => {
	it('are amounts in digits, with their sign or unit', () => {
		expect(numbersOf('It cost $9,000, fell by 95% to 1.2 and took 200ms, 10x less.')).toEqual([
			'$9,000',
			'95%',
			'1.2',
			'200ms',
			'10x',
		]);
	});

	it('are amounts in words, each as one', () => {
		expect(numbersOf('We had two hundred and forty one users, and twenty-five tickets.')).toEqual([
			'two hundred and forty one',
			'twenty-five',
		]);
	});

	it('are neither years nor names, nor a lone "one"', () => {
		expect(numbersOf('In 2023 the p99 of GPT-4 was bad, one of us said. K8s, S3.')).toEqual([]);
	});

	it('end at a comma', () => {
		expect(numbersOf('We had five, ten at most.')).toEqual(['five', 'ten']);
	});
});

describe('pace', () => {
	it('is measured over speaking time in windows of 20 s every 10 s', () => {
		// two words a second from 0 to 40 s, of which 10 to 20 s are a silence in the speech intervals
		const text = Array(80).fill('word').join(' ');
		const speech = [
			{ start: 0, end: 10 },
			{ start: 20, end: 40 },
		];
		const { pace } = measureDelivery(transcriptOf(text, speech));
		expect(pace.map(({ start, end }) => [start, end])).toEqual([
			[0, 20],
			[10, 30],
			[20, 40],
		]);
		expect(pace.map((p) => p.wordsPerMinute)).toEqual([240, 240, 120]);
	});

	it('is null where hardly anything was said', () => {
		const { pace } = measureDelivery(transcriptOf('Only four words here.'));
		expect(pace).toEqual([{ start: 0, end: 1.9, wordsPerMinute: null }]);
	});

	it('of silence is empty', () => {
		expect(deliveryOf('')).toEqual({ fillers: [], firstPerson: { i: 0, we: 0 }, numbers: [], pace: [] });
	});
});
