import { describe, expect, it } from 'vitest';
import type { Analysis, PointVerdict } from '../../../src/core/analysis/analysis';
import { askAbout, followUpsOf } from '../../../src/core/report/follow-up';

describe('a label that was not heard becomes a question by its grammar', () => {
	it.each([
		['How you diagnosed it', 'You did not say how you diagnosed it: how did you?'],
		['How you evaluate answers', 'You did not say how you evaluate answers: how do you?'],
		['How documents are chunked', 'You did not say how documents are chunked: how are they?'],
		['How often it failed', 'You did not say how often it failed: how often?'],
		['What you learned', 'You did not say what you learned: what was it?'],
		['What you would do differently', 'You did not say what you would do differently: what would it be?'],
		['What the other wanted, and why', 'You did not say what the other wanted, and why: what was it?'],
		['Why the LLM was the wrong tool', 'You did not say why the LLM was the wrong tool: why was that?'],
		['When prompting is enough', 'You did not say when prompting is enough: when is that?'],
		['Whether you would do it again', 'You did not say whether you would do it again: which is it?'],
		['That you owned the decision', 'You did not say that you owned the decision: is that so?'],
		['Measured on an eval set', 'You did not say that it was measured on an eval set: was it?'],
		['Name a metric', 'You did not name a metric: could you now?'],
		['Explain the trade-off.', 'You did not explain the trade-off: could you now?'],
		['The options you traded off', 'You did not mention the options you traded off: what were they?'],
		['The outcome', 'You did not mention the outcome: what was it?'],
		['Tooling you added', 'You did not mention tooling you added: what was it?'],
		['Sources you follow', 'You did not mention sources you follow: what are they?'],
		['A quality number', 'You did not mention a quality number: was there one?'],
		['Golden datasets', 'You did not mention golden datasets: where do they come in?'],
		['LLM-as-judge', 'You did not mention LLM-as-judge: where does it come in?'],
		['PostgreSQL', 'You did not mention PostgreSQL: where does it come in?'],
		['Test datasets', 'You did not mention test datasets: where do they come in?'],
		[
			'Graders checked against people',
			'You did not mention graders checked against people: where do they come in?',
		],
		['Iterating with prototypes', 'You did not mention iterating with prototypes: how do you go about it?'],
		['What happened next?', 'What happened next?'],
		['How did you find out', 'How did you find out?'],
		["Don't blame others", "You did not mention “Don't blame others”: what would you say to it?"],
	])('%s', (label, question) => {
		expect(askAbout(label, 'behavioral')).toBe(question);
	});

	it('a design is asked about in the present', () => {
		expect(askAbout('An audit trail', 'system-design')).toMatch(/: is there one\?$/);
		expect(askAbout('The budget per stage', 'system-design')).toMatch(/: what is it\?$/);
	});
});

describe('follow-up questions', () => {
	const point = (id: string, state: PointVerdict['state']): PointVerdict => ({
		id,
		label: 'The outcome',
		state,
		score: 0,
		probability: null,
		evidence: null,
	});

	it('are asked about each point that was not heard, and about no other', () => {
		const points = [point('a', 'not-heard'), point('b', 'touched'), point('c', 'covered')];
		const analysis: Analysis = { tag: 'judged', sentences: [], points, star: null };
		expect(followUpsOf(analysis, 'behavioral').map((f) => f.point)).toEqual(['a']);
	});

	it('are not asked where nothing was judged', () => {
		expect(followUpsOf({ tag: 'no-speech' }, 'behavioral')).toEqual([]);
	});
});
