import { expect, test } from 'vitest';
import { correctWords } from '../../../src/core/corrections/correct-words';
import { addCorrection, type Corrections } from '../../../src/core/corrections/corrections';
import { type Transcript, textOf, wordsOf } from '../../../src/core/transcription/transcript';

const word = (text: string, start: number, end: number) => ({ text, start, end, confidence: 0.6 });
const transcript: Transcript = {
	durationSeconds: 10,
	model: 'whisper-base',
	language: 'en',
	speech: [{ start: 0, end: 4 }],
	segments: [
		{
			start: 0,
			end: 2,
			clarity: 'clear',
			words: [word('It', 0, 0.4), word('ran', 0.4, 1), word('on', 1, 1.4)],
		},
		{ start: 2, end: 4, clarity: 'clear', words: [word('the', 2, 2.4), word('knees.', 2.4, 4)] },
	],
};
const after = (corrections: Corrections): string => textOf(wordsOf(correctWords(transcript, corrections)));

test('without corrections nothing changes', () => {
	expect(correctWords(transcript, [])).toEqual(transcript);
});

test('new words take the place and the time of the old ones, and are marked', () => {
	const corrected = correctWords(transcript, [{ tag: 'words', start: 2, end: 4, text: 'Kuber netes.' }]);
	const words = wordsOf(corrected);
	expect(textOf(words)).toBe('It ran on Kuber netes.');
	expect(words.slice(3)).toEqual([
		{ text: 'Kuber', start: 2, end: 2 + 10 / 11, confidence: 1, byHand: true },
		{ text: 'netes.', start: 2 + 10 / 11, end: 4, confidence: 1, byHand: true },
	]);
});

test('a place across two segments is replaced once', () => {
	expect(after([{ tag: 'words', start: 0.4, end: 2.4, text: 'runs in' }])).toBe('It runs in knees.');
});

test('an empty text takes words away', () => {
	expect(after([{ tag: 'words', start: 2, end: 4, text: '  ' }])).toBe('It ran on');
});

test('words may be added where the machine heard nothing', () => {
	expect(after([{ tag: 'words', start: 5, end: 6, text: 'And more.' }])).toBe(
		'It ran on the knees. And more.',
	);
});

test('the later of two corrections of one place holds, and takes the earlier away', () => {
	const first = addCorrection([], { tag: 'words', start: 2, end: 4, text: 'the needs.' });
	const second = addCorrection(first, { tag: 'words', start: 2, end: 4, text: 'Kubernetes.' });
	expect(second).toHaveLength(1);
	expect(after(second)).toBe('It ran on Kubernetes.');
});

test('a correction holds for a later transcript of the same recording', () => {
	const later = {
		...transcript,
		segments: [
			{
				start: 0,
				end: 4,
				clarity: 'clear' as const,
				words: [
					word('It', 0, 0.4),
					word('runs', 0.4, 1),
					word('on', 1, 1.4),
					word('Kuba', 2, 3),
					word('Nettys.', 3, 4),
				],
			},
		],
	};
	const corrected = correctWords(later, [{ tag: 'words', start: 2, end: 4, text: 'Kubernetes.' }]);
	expect(textOf(wordsOf(corrected))).toBe('It runs on Kubernetes.');
});
