import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeTrial, TRIAL_TEXT } from '../../../src/core/models/trial';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { speak } from '../../fixtures/speak';
import { decodeWav } from '../../fixtures/wav';

const heard = (text: string): Transcript => ({
	durationSeconds: 12,
	model: 'any',
	language: 'en',
	speech: [],
	segments: [
		{
			start: 0,
			end: 12,
			clarity: 'clear',
			words: text
				.split(' ')
				.filter(Boolean)
				.map((word, i) => ({ text: word, start: i, end: i + 1, confidence: 1 })),
		},
	],
});

test('the clip is the text, spoken by the voice of the fixtures', () => {
	expect(decodeWav(readFileSync('resources/models/trial.wav'))).toEqual(speak(TRIAL_TEXT));
});

test('a model that hears most of it passes', () => {
	expect(judgeTrial(heard(TRIAL_TEXT))).toMatchObject({ ok: true });
	expect(judgeTrial(heard(TRIAL_TEXT.replace('queries', 'quarries')))).toMatchObject({ ok: true });
});

test.each(['', 'the the the the the the the the', 'Thank you for watching.'])('"%s" does not', (text) => {
	expect(judgeTrial(heard(text))).toMatchObject({ ok: false, error: { tag: 'not-understood' } });
});
