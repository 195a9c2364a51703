import { z } from 'zod';
import { starPartSchema } from './analysis';

const coverageClassSchema = z.enum(['none', 'touched', 'covered']);

/**
 * config.json beside the judge's weights; training/evaluate.py writes it. Thresholds are chosen on development
 * answers, and docs/measurements.md says what they give.
 */
export const judgeConfigSchema = z.object({
	coverage: z.array(coverageClassSchema).length(3),
	star: z.array(starPartSchema).length(6),
	max_tokens: z.number().int().min(8),
	/** Weight of P(touched) beside P(covered) in a sentence's score. */
	scoreTouched: z.number().min(0).max(1).default(0.34),
	/** Scores from which a point counts as covered and as touched. */
	thresholds: z
		.object({ covered: z.number().min(0).max(1), touched: z.number().min(0).max(1) })
		.refine((t) => t.touched <= t.covered, 'touched must not lie above covered')
		.default({ covered: 0.85, touched: 0.34 }),
	/** Of a point's score: probability that it is covered = 1 / (1 + exp(-(a ln(score / (1 - score)) + b))) (Platt 1999). */
	calibration: z.object({ a: z.number().positive(), b: z.number() }).optional(),
	/** Costs (negative log probabilities) of the first part and of one part after another, in the order of `star`. */
	starTransitions: z
		.object({
			start: z.array(z.number()).length(6),
			next: z.array(z.array(z.number()).length(6)).length(6),
		})
		.optional(),
});
export type JudgeConfig = z.infer<typeof judgeConfigSchema>;

/** Two texts that the judge reads together; it tells them apart. */
export type Pair = { first: string; second: string };

/** The network: logits in the order of its config, one row a pair. */
export type Judge = {
	config: JudgeConfig;
	/** -> [pairs][3] */
	coverage: (pairs: readonly Pair[]) => Promise<number[][]>;
	/** -> [pairs][6] */
	star: (pairs: readonly Pair[]) => Promise<number[][]>;
};
