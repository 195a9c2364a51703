import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/core/second-opinion/find-quote';
import { spoken } from './words';

const said = spoken(
	"So we measured both models on 400 labelled tickets. The reranker didn't help, so I dropped it. Then the latency fell from nine hundred to two hundred milliseconds.",
);

describe('findQuote', () => {
	it.each([
		['copied exactly', 'we measured both models on 400 labelled tickets', 1, 8.8],
		['in other case and punctuation', '"The reranker didn’t help - so I DROPPED it!"', 9, 16.8],
		['with the number of its sentence', '[2] so I dropped it', 13, 16.8],
		['with a hyphen that was not heard', 'The re-ranker didn’t help so I dropped it', 9, 16.8],
		['with a long word one letter off', 'the latencies fell from nine hundred', 18, 23.8],
		['with one word in five other', 'we measured the models on 400 labelled tickets', 1, 8.8],
		['with a gap', 'we measured both models … the latency fell', 1, 20.8],
		['with a gap of three points', 'we measured both ... so I dropped it', 1, 16.8],
	])('finds a quote %s', (_how, quote, start, end) => {
		expect(findQuote(quote, said)).toMatchObject({ start, end });
	});

	it("answers in the transcript's own words", () => {
		expect(findQuote('the reranker didnt help', said)?.quote).toBe("The reranker didn't help,");
	});

	it.each([
		['that was never said', 'we agreed on a budget with the finance team'],
		['of the same words in another order', 'tickets labelled 400 on models both measured we'],
		['that turns what was said around', 'the reranker helped a lot and so I kept it'],
		['with another number', 'latency fell from five hundred to one hundred seconds'],
		['that is empty', ''],
		['of nothing but points', '... … [...]'],
		['of too few words', 'we measured'],
		['of which one piece was never said', 'we measured both models … and the board was pleased'],
		['whose pieces come in the wrong order', 'so I dropped it … we measured both models'],
		['of which one piece is too short', 'we measured both models … it'],
	])('refuses a quote %s', (_how, quote) => {
		expect(findQuote(quote, said)).toBeNull();
	});

	it('refuses every quote of an empty transcript', () => {
		expect(findQuote('we measured both models', [])).toBeNull();
	});

	it('finds the first of two places that say the same', () => {
		const twice = spoken('I fixed the bug and later I fixed the bug again');
		expect(findQuote('I fixed the bug', twice)).toMatchObject({ start: 0, end: 3.8 });
	});
});
