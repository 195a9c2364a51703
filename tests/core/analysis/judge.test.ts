import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeConfigSchema } from '../../../src/core/analysis/judge';

const bundled = JSON.parse(readFileSync('resources/models/judge/config.json', 'utf8'));

describe("a judge's config", () => {
	it('is what ships with the program', () => {
		expect(judgeConfigSchema.parse(bundled)).toMatchObject({
			coverage: ['none', 'touched', 'covered'],
			star: ['-', 'S', 'T', 'A', 'R', 'L'],
		});
	});

	it('may hold more than the program reads', () => {
		const richer = {
			...bundled,
			calibration: { kind: 'platt', a: 1, b: 0 },
			thresholds: { covered: 0.5, touched: 0.2, sure: 0.9 },
			measured: {},
		};
		expect(judgeConfigSchema.parse(richer).thresholds).toEqual({ covered: 0.5, touched: 0.2 });
	});

	it('may leave transitions out, and thresholds to their defaults', () => {
		const { coverage, star, max_tokens } = bundled;
		const config = judgeConfigSchema.parse({ coverage, star, max_tokens });
		expect(config.starTransitions).toBeUndefined();
		expect(config.thresholds.touched).toBeLessThan(config.thresholds.covered);
	});

	for (const [what, changes] of [
		['classes that it lacks', { coverage: ['none', 'covered'] }],
		['a part that is none', { star: ['-', 'S', 'T', 'A', 'R', 'X'] }],
		['a touched threshold above the covered one', { thresholds: { covered: 0.4, touched: 0.5 } }],
		['too few transitions', { starTransitions: { start: [0, 0, 0, 0, 0, 0], next: [[0, 0, 0, 0, 0, 0]] } }],
	] as const)
		it(`is refused with ${what}`, () => {
			expect(judgeConfigSchema.safeParse({ ...bundled, ...changes }).success).toBe(false);
		});
});
