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
});
const successors = (...beams: Beam[]) => beams.map((one, parent) => ({ parent, beam: one }));

test('a token lengthens a beam, the end mark ends it', () => {
	const longer = extend(emptyBeam, { token: 7, logProbability: -0.5 }, [], END);
	expect(longer).toMatchObject({ tokens: [7], logProbabilities: [-0.5], sum: -0.5, ended: false });
	expect(extend(longer, { token: END, logProbability: -0.25 }, [], END)).toMatchObject({
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

	test('of two with the same end, the likelier', () => {
		const { alive } = survivors(
			successors(beam([1, 5, 6, 7, 8], -1), beam([2, 5, 6, 7, 8], -1.2), beam([1, 5, 6, 7, 9], -1.4)),
			[],
			5,
		);
		expect(alive.map(({ parent }) => parent)).toEqual([0, 2]);
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
