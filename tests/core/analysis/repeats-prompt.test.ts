import { describe, expect, it } from 'vitest';
import { promptWords, repeatsPrompt } from '../../../src/core/analysis/repeats-prompt';

const prompt = {
	question:
		'How do you decide when an LLM feature is "good enough" to ship? Walk me through your evaluation process.',
	hint: 'Shows eval maturity. Mention golden datasets, LLM-as-judge, user study, and rollout strategy.',
	points: [
		{ id: 'golden-dataset', label: 'Golden datasets', cues: [] },
		{ id: 'llm-judge', label: 'LLM-as-judge', cues: [] },
		{ id: 'user-study', label: 'User study', cues: [] },
		{ id: 'rollout', label: 'Rollout strategy', cues: [] },
	],
};
const words = promptWords(prompt);

describe('a sentence that only says the prompt again', () => {
	for (const sentence of [
		'How do you decide when an LLM feature is good enough to ship?',
		'So the question is how I decide when a feature is good enough to ship.',
		'I should mention golden datasets, LLM as judge, a user study and the rollout strategy.',
		'Golden datasets.',
		'So there is the golden dataset, and then we have user studies.',
	])
		it(`is "${sentence}"`, () => expect(repeatsPrompt(sentence, words)).toBe(true));

	for (const sentence of [
		'Our golden dataset has four hundred questions that two lawyers answered.',
		'We rolled it out to five percent of the users first.',
		'I let six nurses try it for a week.',
		'Well, you know, so.',
		'',
	])
		it(`is not "${sentence}"`, () => expect(repeatsPrompt(sentence, words)).toBe(false));
});
