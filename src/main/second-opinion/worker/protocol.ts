import type { ModelQuestion } from '../../../core/second-opinion/question';

/** One question for one process. */
export type AskGguf = { path: string; question: ModelQuestion };

/** Anything that is said shows that the process is at work. */
export type GgufMessage =
	| { tag: 'loading' }
	/** What has been written so far. */
	| { tag: 'text'; text: string }
	| { tag: 'answer'; text: string }
	| { tag: 'failure'; reason: 'not-loaded' | 'too-long' | 'ended'; message: string };
