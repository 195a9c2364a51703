import { describe, expect, it } from 'vitest';
import {
	differenceFrom,
	type SecondOpinion,
	secondOpinionSchema,
	verdictsOf,
} from '../../../src/core/second-opinion/opinion';
import { markSample, samplePrompt, sampleWords } from '../../../src/core/second-opinion/sample';

const said = 'A retry loop that I had written kept every database connection busy.';
const verdicts = verdictsOf(
	samplePrompt,
	[
		{ id: 'cause', state: 'covered', quote: said },
		{ id: 'numbers', state: 'covered', quote: 'we saved two million dollars a year' },
	],
	sampleWords,
);
const opinion: SecondOpinion = { model: 'tiny', readAt: '2026-11-24T13:05:09.000Z', points: verdicts };

describe('verdictsOf', () => {
	it('gives a quote that was said its time, and does not count one that was not', () => {
		expect(verdicts).toEqual([
			{ tag: 'proved', id: 'cause', state: 'covered', evidence: { start: 6, end: 11.9, quote: said } },
			{ tag: 'no-quote', id: 'numbers', claimed: 'covered', quote: 'we saved two million dollars a year' },
			{ tag: 'left-out', id: 'team' },
		]);
	});

	it('needs no quote for a point that was not heard', () => {
		const [, , team] = verdictsOf(samplePrompt, [{ id: 'team', state: 'not-heard', quote: '' }], sampleWords);
		expect(team).toEqual({ tag: 'not-heard', id: 'team' });
	});

	it('counts no covered point without a quote', () => {
		const [cause] = verdictsOf(samplePrompt, [{ id: 'cause', state: 'covered', quote: '' }], sampleWords);
		expect(cause?.tag).toBe('no-quote');
	});

	it('is read back from disk as it was written', () => {
		expect(secondOpinionSchema.parse(JSON.parse(JSON.stringify(opinion)))).toEqual(opinion);
	});
});

describe('differenceFrom', () => {
	it.each([
		['covered', 'cause', null],
		['touched', 'cause', 'proved'],
		['not-heard', 'cause', 'proved'],
		['covered', 'numbers', null],
		['not-heard', 'numbers', 'no-quote'],
		['covered', 'team', null],
		['covered', 'unknown', null],
	] as const)('where the machine says %s of %s: %s', (state, id, tag) => {
		expect(differenceFrom(state, id, opinion)?.tag ?? null).toBe(tag);
	});
});

it('the sample is marked by what is true of it', () => {
	expect(markSample(verdicts)).toEqual({ right: 1, all: 3, invented: 1 });
});
