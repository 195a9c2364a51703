import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/analysis/split-sentences';
import { wordsFrom } from './words';

const textsOf = (text: string): string[] => splitSentences(wordsFrom(text)).map((s) => s.text);

describe('sentences', () => {
	it('end at full stops, question marks and exclamation marks', () => {
		expect(textsOf('It failed. Why? Nobody knew! Then we looked')).toEqual([
			'It failed.',
			'Why?',
			'Nobody knew!',
			'Then we looked',
		]);
	});

	it('keep figures, versions and abbreviations together', () => {
		for (const sentence of [
			'The p99 fell from 3.5 to 1.2 seconds.',
			'We used tools, e.g. Grafana, on version 2.1 of it.',
			'Dr. Smith and Mr. Jones asked J. Doe.',
			'I compared it, i.e. the cache, vs. the database.',
		])
			expect(textsOf(sentence)).toEqual([sentence]);
	});

	it('may end after an abbreviation that is followed by a capital', () => {
		expect(textsOf('We had logs, metrics, etc. Then it broke at 3 a.m. on Friday.')).toEqual([
			'We had logs, metrics, etc.',
			'Then it broke at 3 a.m. on Friday.',
		]);
	});

	it('may end in figures and begin with a small letter', () => {
		expect(textsOf('It rose to 95. p99 stayed at 2.')).toEqual(['It rose to 95.', 'p99 stayed at 2.']);
	});

	it('end inside closing quotes and brackets', () => {
		expect(textsOf('He said "we ship." (We did not.) So.')).toEqual([
			'He said "we ship."',
			'(We did not.)',
			'So.',
		]);
	});

	it('go on after three dots unless a capital follows', () => {
		expect(textsOf('I was... not sure. I thought... We left.')).toEqual([
			'I was... not sure.',
			'I thought...',
			'We left.',
		]);
	});

	it('tell which words they are made of and when they were said', () => {
		const [, second] = splitSentences(wordsFrom('It failed. Nobody knew why.'));
		expect(second).toEqual({ text: 'Nobody knew why.', from: 2, to: 5, start: 1, end: 2.4 });
	});

	it('are none where there are no words', () => {
		expect(splitSentences([])).toEqual([]);
	});
});

describe('a run without punctuation', () => {
	const run = wordsFrom(Array.from({ length: 100 }, (_, i) => `w${i}`).join(' '));

	it('is cut at its longest pause', () => {
		const paused = run.map((word, i) =>
			i < 20 ? word : { ...word, start: word.start + 1, end: word.end + 1 },
		);
		expect(splitSentences(paused)[0]).toMatchObject({ from: 0, to: 20 });
	});

	it('is cut after a comma where no pause is longer', () => {
		const withComma = run.map((word, i) => (i === 30 ? { ...word, text: 'w30,' } : word));
		expect(splitSentences(withComma)[0]).toMatchObject({ from: 0, to: 31 });
	});

	it('leaves no sentence longer than 40 words, and loses no word', () => {
		const sentences = splitSentences(run);
		expect(Math.max(...sentences.map((s) => s.to - s.from))).toBeLessThanOrEqual(40);
		expect(sentences.map((s) => s.from)).toEqual([0, ...sentences.slice(0, -1).map((s) => s.to)]);
		expect(sentences.at(-1)?.to).toBe(100);
	});
});

it('what is said later never changes a sentence before the last', () => {
	const text = 'We had logs, etc. Then it broke. I looked at v. 2 of it and... Nothing. '.repeat(4);
	const words = wordsFrom(`${text} ${'and so on '.repeat(40)} the end.`);
	const all = splitSentences(words);
	for (let length = 1; length < words.length; length += 1) {
		const final = splitSentences(words.slice(0, length)).slice(0, -1);
		expect(all.slice(0, final.length)).toEqual(final);
	}
});
