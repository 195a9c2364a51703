import { type JudgeConfig, judgeConfigSchema } from '../../../src/core/analysis/judge';

/** A judge's configuration for tests with logits of their own. */
export const config: JudgeConfig = judgeConfigSchema.parse({
	coverage: ['none', 'touched', 'covered'],
	star: ['-', 'S', 'T', 'A', 'R', 'L'],
	max_tokens: 160,
	scoreTouched: 0.34,
	thresholds: { covered: 0.8, touched: 0.3 },
});
