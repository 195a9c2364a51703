import { expect, test } from 'vitest';
import { usableHeads } from '../../../src/core/transcription/alignment-heads';

test('the heads that a model names are taken', () => {
	expect(
		usableHeads(
			[
				[3, 1],
				[5, 6],
			],
			6,
			8,
		),
	).toEqual([
		[3, 1],
		[5, 6],
	]);
});

test("a distilled model that names its teacher's heads is timed by the later half of its layers", () => {
	const heads = usableHeads(
		[
			[6, 6],
			[11, 2],
		],
		4,
		12,
	);
	expect(heads).toHaveLength(24);
	expect(new Set(heads.map(([layer]) => layer))).toEqual(new Set([2, 3]));
});

test('so is a model that names none', () => {
	expect(usableHeads([], 2, 3)).toEqual([
		[1, 0],
		[1, 1],
		[1, 2],
	]);
});
