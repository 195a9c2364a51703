import { describe, expect, it } from 'vitest';
import { measureTiming } from '../../../src/core/report/measure-timing';
import type { Interval, Transcript } from '../../../src/core/transcription/transcript';
import { wordsFrom } from '../analysis/words';

const transcriptOf = (wordCount: number, speech: Interval[]): Transcript => {
	const words = wordCount === 0 ? [] : wordsFrom(Array(wordCount).fill('word').join(' '));
	const moved = words.map((w) => ({ ...w, start: w.start + 1.5, end: w.end + 1.5 }));
	const segment = { start: 1, end: 60, clarity: 'clear' as const, words: moved };
	return {
		durationSeconds: 60,
		model: 'm',
		language: 'en',
		speech,
		segments: words.length > 0 ? [segment] : [],
	};
};

describe('timing', () => {
	const speech = [
		{ start: 1, end: 11 },
		{ start: 13.5, end: 20 },
		{ start: 22.6, end: 36.1 },
	];

	it('takes speaking time from voice activity and the pace from it', () => {
		expect(measureTiming(transcriptOf(60, speech))).toMatchObject({
			total: 60,
			speaking: 30,
			firstWord: 1.5,
			words: 60,
			wordsPerMinute: 120,
		});
	});

	it('tells pauses over 2.5 s between speech, not those before and after it', () => {
		expect(measureTiming(transcriptOf(60, speech)).pauses).toEqual([{ start: 20, end: 22.6 }]);
	});

	it('has no pace under 15 words', () => {
		expect(measureTiming(transcriptOf(14, speech)).wordsPerMinute).toBeNull();
		expect(measureTiming(transcriptOf(15, speech)).wordsPerMinute).toBe(30);
	});

	it('has neither first word nor pace where nothing was said', () => {
		expect(measureTiming(transcriptOf(0, []))).toEqual({
			total: 60,
			speaking: 0,
			firstWord: null,
			pauses: [],
			words: 0,
			wordsPerMinute: null,
		});
	});
});
