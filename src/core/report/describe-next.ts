import type { FollowUp } from './follow-up';
import type { NextStep } from './next/measured';
import { clock, wrap } from './plain-text';

/** What to do next time and what may be asked next, for a terminal; null where there is nothing to say. */
export function describeNext(steps: readonly NextStep[], questions: readonly FollowUp[]): string | null {
	if (steps.length + questions.length === 0) return null;
	return [
		'Next time',
		...steps.map(({ text, at }) => wrap(at === null ? text : `${text} (${clock(at)})`, '  ')),
		...questions.map(({ question }) => wrap(`They may ask: ${question}`, '  ')),
	].join('\n');
}
