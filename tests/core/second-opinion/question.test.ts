import { describe, expect, it } from 'vitest';
import { askAboutPoints, countPointsIn } from '../../../src/core/second-opinion/question';
import { samplePrompt, sampleSentences } from '../../../src/core/second-opinion/sample';

describe('askAboutPoints', () => {
	const question = askAboutPoints(samplePrompt, sampleSentences);

	it('asks with the question, every point by its id, and the sentences numbered from 1', () => {
		expect(question.user.split('\n')).toEqual([
			'Question:',
			'Tell me about a system you built that failed. How did you respond?',
			'',
			'Points:',
			'cause: Names the cause of the failure',
			'numbers: Gives the result in numbers',
			'team: Says how the team was informed',
			'',
			'Answer:',
			'[1] Two years ago our search service went down on a Friday evening.',
			'[2] A retry loop that I had written kept every database connection busy.',
			'[3] I moved the waiting out of the loop and added an alert.',
			'[4] Since then the error rate fell from four percent to a tenth of a percent.',
		]);
	});

	it('does not tell the hint or the cues, which would be quoted', () => {
		expect(question.user).not.toContain(samplePrompt.hint);
	});

	it('lets the reply hold one verdict for each point, about its ids alone', () => {
		const { points } = question.schema.properties;
		expect([points.minItems, points.maxItems]).toEqual([3, 3]);
		expect(points.items.properties.id.enum).toEqual(['cause', 'numbers', 'team']);
		expect(Object.keys(points.items.properties)).toEqual(['id', 'quote', 'state']);
	});

	it('gives longer replies to more points', () => {
		const one = askAboutPoints({ ...samplePrompt, points: samplePrompt.points.slice(0, 1) }, sampleSentences);
		expect(question.mostTokens).toBeGreaterThan(one.mostTokens);
	});
});

describe('countPointsIn', () => {
	it.each([
		['', 0],
		['{"points": [{"id": "a", "quote": "x", "sta', 0],
		['{"points": [{"id": "a", "quote": "x", "state": "covered"}, {"id"', 1],
		['{"points":[{"id":"a","state":"covered"},{"id":"b","state":"touched"}]}', 2],
	])('%j -> %i', (text, points) => {
		expect(countPointsIn(text)).toBe(points);
	});
});
