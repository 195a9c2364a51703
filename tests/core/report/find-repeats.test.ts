import { describe, expect, it } from 'vitest';
import { findRepeats } from '../../../src/core/report/find-repeats';
import { wordsFrom } from '../analysis/words';

const repeatsOf = (text: string) => findRepeats(wordsFrom(text)).map((repeat) => repeat.text);

describe('repeated words and false starts', () => {
	it('have the place of both', () => {
		expect(findRepeats(wordsFrom('So the the queue.'))).toEqual([{ text: 'the the', start: 0.5, end: 1.4 }]);
	});

	it.each([
		['And I, I read the log.', ['I I']],
		['We had we had a leak.', ['We had we had']],
		['I think that I think that it broke.', ['I think that I think that']],
		['I opened the re- the report.', ['re-']],
	])('%s', (text, repeats) => {
		expect(repeatsOf(text)).toEqual(repeats);
	});

	it.each([
		'It was very very slow, more and more and more.',
		'I had had enough, and I knew that that was it.',
		'What it was was a leak. We logged in in May.',
		'It broke because of it. It was late.',
		'We measured pre- and post-launch latency.',
		'No, no, no. Nine nine nine.',
	])('are not: %s', (text) => {
		expect(repeatsOf(text)).toEqual([]);
	});
});
