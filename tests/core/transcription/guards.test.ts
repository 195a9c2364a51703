import { describe, expect, test } from 'vitest';
import { isNoSpeech, mostTokens, saysAgain, suspect } from '../../../src/core/transcription/guards';

const words = (text: string): string[] => text.split(' ');
const good = {
	compressionRatio: 1.4,
	words: words('we rolled the deploy back and the errors stopped'),
	tokens: 20,
	speechSeconds: 4,
	ended: true,
	meanLogProbability: -0.3,
	outsideSpeech: 0,
};

test('an ordinary text is not suspected', () => {
	expect(suspect(good)).toEqual([]);
});

test.each([
	['repeats', { compressionRatio: 3 }],
	['repeats', { words: words('the dose is ten minutes the dose is ten minutes') }],
	['too-many-tokens', { tokens: mostTokens(4) + 1 }],
	['too-many-tokens', { ended: false }],
	['improbable', { meanLogProbability: -1.2 }],
	['outside-speech', { outsideSpeech: 0.5 }],
] as const)('suspects %s of %o', (suspicion, facts) => {
	expect(suspect({ ...good, ...facts })).toEqual([suspicion]);
});

describe('repetition', () => {
	test.each([
		'no no no that was not the cause',
		'it was very very very slow',
		'we had two of two hundred and two of three hundred',
		'I said stop stop stop stop stop',
		'step by step by step we moved the table',
	])('"%s" is speech', (text) => {
		expect(saysAgain(words(text))).toBe(false);
	});

	test.each([
		'the dose for an adult the dose for an adult',
		'ten minutes ten minutes ten minutes ten minutes ten minutes ten minutes',
		'so so so so so so',
	])('"%s" is a loop', (text) => {
		expect(saysAgain(words(text))).toBe(true);
	});
});

test('no speech is believed only where the words are improbable too', () => {
	expect(isNoSpeech(0.9, -1.5)).toBe(true);
	expect(isNoSpeech(0.9, -0.2)).toBe(false);
	expect(isNoSpeech(0.3, -1.5)).toBe(false);
});
