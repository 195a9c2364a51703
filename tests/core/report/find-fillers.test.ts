import { describe, expect, it } from 'vitest';
import { findFillers } from '../../../src/core/report/find-fillers';
import { wordsFrom } from '../analysis/words';

const fillersOf = (text: string) => findFillers(wordsFrom(text)).map((filler) => filler.text);

describe('hesitations', () => {
	it('are fillers with their place', () => {
		expect(findFillers(wordsFrom('So, um, it broke. Uhh, yes.'))).toEqual([
			{ text: 'um', start: 0.5, end: 0.9 },
			{ text: 'Uhh', start: 2, end: 2.4 },
		]);
	});

	it('are neither abbreviations nor units', () => {
		expect(fillersOf('We drew the ER diagram, trained an HMM, and cut it to 5 mm.')).toEqual([]);
		expect(fillersOf('Hmm, er, mm, erm.')).toEqual(['Hmm', 'er', 'mm', 'erm']);
	});
});

describe('phrases are fillers where they are set off or soften', () => {
	it.each([
		['It was, you know, broken.', 'you know'],
		['And you know, we had to wait.', 'you know'],
		['It was late, you know.', 'you know'],
		['I mean, the log was empty.', 'I mean'],
		['It was kind of slow.', 'kind of'],
		['We sort of rebuilt it.', 'sort of'],
		['It was, like, broken.', 'like'],
		['And like, nobody knew.', 'like'],
		['Basically, the queue was full.', 'Basically'],
		['The queue was, actually, full.', 'actually'],
		['So the queue was full, right?', 'right'],
		['So the queue was full. Right? And then it fell.', 'Right'],
	])('%s', (text, filler) => {
		expect(fillersOf(text)).toEqual([filler]);
	});
});

describe('phrases are none where they mean something', () => {
	it.each([
		'Do you know the cause?',
		'You know the cause of it.',
		'As you know, it broke.',
		'That is what I mean, and I said so.',
		'I mean the second one.',
		'It was a kind of cache, the kind of error that hides.',
		'What kind of index, and some sort of queue.',
		'I like it, and it looks like, say, a tree.',
		'I saw what it looks like, and a log like that.',
		'A list, like a queue, has an end.',
		'Actually, that was wrong, we actually measured it.',
		'We basically rewrote it.',
		'Was that right? It was all right. We turned right, and left.',
		'The constructor, and the toString, are fine.',
	])('%s', (text) => {
		expect(fillersOf(text)).toEqual([]);
	});
});
