import { describe, expect, it } from 'vitest';
import { readLabelledAnswer } from '../../../src/core/analysis/labelled-answer';
import type { Prompt } from '../../../src/core/prompts/pack';

const prompts: Prompt[] = [
	{
		id: 'behavioral/6',
		kind: 'behavioral',
		question: 'What did you own?',
		hint: 'Both.',
		points: [
			{ id: 'ml', label: 'Your ML work', cues: [] },
			{ id: 'learned', label: 'What you learned', cues: [] },
		],
	},
];
const sentences = [
	{ t: 'I built it.', star: 'A' },
	{ t: 'It works.', star: 'R' },
];
const read = (line: unknown) =>
	readLabelledAnswer(typeof line === 'string' ? line : JSON.stringify(line), prompts);

describe('a labelled answer', () => {
	it('has its own points where the line has them', () => {
		const line = {
			prompt: 'diverse/v1',
			question: 'Why?',
			points: { p1: 'one thing' },
			hints: { p1: 'partial' },
			sentences,
		};
		expect(read(line)).toEqual({
			ok: true,
			value: {
				prompt: 'diverse/v1',
				question: 'Why?',
				hint: '',
				points: [{ id: 'p1', label: 'one thing', truth: 'partial' }],
				sentences: ['I built it.', 'It works.'],
				parts: ['A', 'R'],
			},
		});
	});

	it("has its prompt's points where the line has none, and only those that have a truth", () => {
		expect(read({ prompt: 'behavioral/6', hints: { learned: 'missed' }, sentences })).toMatchObject({
			ok: true,
			value: {
				question: 'What did you own?',
				hint: 'Both.',
				points: [{ id: 'learned', label: 'What you learned', truth: 'missed' }],
			},
		});
	});

	it('has no STAR parts for system design, or where a sentence lacks its part', () => {
		const line = { points: { p: 'a point' }, hints: { p: 'covered' }, sentences };
		expect(read({ ...line, prompt: 'system-design/7' })).toMatchObject({ value: { parts: null } });
		expect(read({ ...line, prompt: 'none/v1' })).toMatchObject({ value: { parts: null } });
		const unlabelled = [...sentences, { t: 'No label.' }];
		expect(read({ ...line, prompt: 'own/1', sentences: unlabelled })).toMatchObject({
			value: { parts: null },
		});
	});

	for (const [what, line, message] of [
		['a line that is no JSON', '{"prompt":', 'expected one JSON object'],
		['a line without sentences', { prompt: 'behavioral/6', hints: {} }, /^sentences: /],
		[
			'an unknown label',
			{ prompt: 'behavioral/6', hints: { ml: 'perhaps' }, sentences },
			/^hints\.ml: .*covered/,
		],
		[
			'an unknown STAR part',
			{ prompt: 'behavioral/6', hints: {}, sentences: [{ t: 'x', star: 'Q' }] },
			/^sentences\.0\.star: /,
		],
		[
			'an unknown prompt without points',
			{ prompt: 'behavioral/99', hints: {}, sentences },
			/^prompt: expected points/,
		],
		[
			'a truth for no point',
			{ prompt: 'behavioral/6', hints: { cost: 'missed' }, sentences },
			'hints.cost: expected one of the points ml, learned',
		],
	] as const) {
		it(`refuses ${what} and says what was expected`, () => {
			const result = read(line);
			expect(result).toMatchObject({ ok: false, error: { tag: 'bad-line' } });
			if (!result.ok) expect(result.error.message).toMatch(message);
		});
	}
});
