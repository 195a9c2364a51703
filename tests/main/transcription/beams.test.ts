import { describe, expect, test } from 'vitest';
import {
	type Beam,
	emptyBeam,
	extend,
	likeliestOf,
	survivors,
} from '../../../src/main/transcription/worker/beams';

const END = 99;
const beam = (tokens: readonly number[], sum: number, ended = false): Beam => ({
	...emptyBeam,
	tokens,
	sum,
	ended,
	words: tokens.join(' '),
	before: { words: tokens.slice(0, -1).join(' '), sum },
});
const successors = (...beams: Beam[]) => beams.map((one, parent) => ({ parent, beam: one }));

test('a token lengthens a beam, the end mark ends it', () => {
	const wordsOf = (token: number) => ` word${token}`;
	const longer = extend(emptyBeam, { token: 7, logProbability: -0.5 }, [], END, wordsOf);
	expect(longer).toMatchObject({ tokens: [7], logProbabilities: [-0.5], sum: -0.5, ended: false });
	expect(longer).toMatchObject({ words: ' word7', before: { words: '', sum: 0 } });
	expect(extend(longer, { token: END, logProbability: -0.25 }, [], END, wordsOf)).toMatchObject({
		tokens: [7],
		sum: -0.75,
		ended: true,
	});
});

describe('who survives a step', () => {
	test('the likeliest, up to the width', () => {
		const { alive } = survivors(successors(beam([1], -1), beam([2], -1.5), beam([3], -2)), [], 2);
		expect(alive.map(({ parent }) => parent)).toEqual([0, 1]);
	});

	test('none that is far less likely than the best, alive or ended', () => {
		expect(survivors(successors(beam([1], -1), beam([2], -9)), [], 5).alive).toHaveLength(1);
		expect(survivors(successors(beam([1], -9)), [beam([4], -1, true)], 5).alive).toHaveLength(0);
	});

	const saying = (words: string, sum: number, before = { words: '', sum: 0 }): Beam => ({
		...beam([1], sum),
		words,
		before,
	});
	const kept = (...beams: Beam[]) => survivors(successors(...beams), [], 5).alive.map(({ parent }) => parent);

	test('of two that differ in marks and capitals alone, the likelier', () => {
		expect(kept(saying('iron they', -1), saying('iron they', -1.2), saying('iron there', -1.4))).toEqual([
			0, 2,
		]);
	});

	test('of two whose last words are the same, the likelier', () => {
		expect(
			kept(
				saying('a statement of the man', -1),
				saying('the statement of the man', -1.2),
				saying('the statement of a man', -1.4),
			),
		).toEqual([0, 2]);
	});

	test('of two that are a mark apart, the one that is ahead where it is likelier', () => {
		expect(kept(saying('iron they', -1, { words: 'iron', sum: -0.5 }), saying('iron', -1.2))).toEqual([0]);
	});

	test('of two that are a mark apart, the one behind where it was likelier at the same words', () => {
		expect(kept(saying('iron', -1), saying('iron they', -1.2, { words: 'iron', sum: -1.1 }))).toEqual([0]);
		expect(kept(saying('iron', -1), saying('iron they', -1.2, { words: 'iron', sum: -0.5 }))).toEqual([0, 1]);
	});

	test('of a word and a longer one that begins with it, both', () => {
		expect(kept(saying('carpet', -1), saying('car', -1.2))).toEqual([0, 1]);
	});

	test('ended ones are set apart', () => {
		const { alive, done } = survivors(successors(beam([1], -1, true), beam([2], -1.5)), [], 1);
		expect(done).toHaveLength(1);
		expect(alive.map(({ parent }) => parent)).toEqual([1]);
	});
});

test('the best text is the one with the likeliest tokens, whatever its length', () => {
	expect(likeliestOf([beam([1], -1, true), beam([1, 2, 3], -1.6, true)]).tokens).toEqual([1, 2, 3]);
});
