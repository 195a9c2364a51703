import type { Analysis } from '../../analysis/analysis';
import type { Prompt } from '../../prompts/pack';
import type { Delivery } from '../measure-delivery';
import type { Timing } from '../report';

/** What a suggestion may stand on. */
export type Measured = {
	/** null where the answer was not judged. */
	judged: Extract<Analysis, { tag: 'judged' }> | null;
	timing: Timing;
	delivery: Delivery;
	prompt: Prompt;
	/** Seconds that the person wants to take. */
	target: number;
};

/** What to do next time, with the moment of the recording that it stands on (seconds), where there is one. */
export type NextStep = { text: string; at: number | null };

/** One thing that may be worth saying; null where the measures don't call for it. */
export type Suggestion = (measured: Measured) => NextStep | null;
