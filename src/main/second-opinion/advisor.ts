import { type Failure, fail, type Result } from '../../core/result';
import type { ModelQuestion } from '../../core/second-opinion/question';

export type AdvisorFailure = Failure<
	| 'cancelled'
	| 'silent'
	| 'unreachable'
	| 'broken-off'
	| 'refused-by-server'
	| 'unreadable-answer'
	| 'no-model'
	| 'not-loaded'
	| 'too-long'
	| 'process-ended'
>;

/** A local language model that can be asked; where it runs is its own affair. */
export type Advisor = {
	/** What the person calls it. */
	model: string;
	/** -> what it wrote, unparsed. `onText` gets what it has written so far. Ends soon after `signal` is aborted. */
	ask: (
		question: ModelQuestion,
		signal: AbortSignal,
		onText?: (text: string) => void,
	) => Promise<Result<string, AdvisorFailure>>;
};

export const cancelled = () => fail('cancelled', 'You stopped the second opinion.');

export const silent = (milliseconds: number) =>
	fail(
		'silent',
		`The model said nothing for ${Math.round(milliseconds / 1000)} seconds, so the second opinion was ended. A smaller model answers sooner.`,
	);
