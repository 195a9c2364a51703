import { expect, test } from 'vitest';
import type { ShownAnalysis } from '../../../src/core/corrections/correct-analysis';
import type { Segment, Transcript } from '../../../src/core/transcription/transcript';
import { transcriptRows, wordAt, wordBeside } from '../../../src/renderer/transcription/transcript-rows';

/** One word a second, half a second long. */
const segment = (from: number, texts: string[], clarity: Segment['clarity'] = 'clear'): Segment => ({
	start: from,
	end: from + texts.length,
	clarity,
	words: texts.map((text, i) => ({ text, start: from + i, end: from + i + 0.5, confidence: 0.9 })),
});

const transcript: Transcript = {
	durationSeconds: 10,
	model: 'whisper-base',
	language: 'en',
	speech: [{ start: 0, end: 8 }],
	segments: [segment(0, ['It', 'broke.', 'I']), segment(4, ['fixed', 'it.', 'Hm'], 'unclear')],
};

const tooShort = (sentences: { from: number; to: number }[]): ShownAnalysis => ({
	tag: 'too-short',
	words: 6,
	sentences: sentences.map((range) => ({ ...range, text: '', start: 0, end: 0 })),
});

const textOf = (rows: ReturnType<typeof transcriptRows>): string[] =>
	rows.map((row) => row.words.map((word) => word.text).join(' '));

test('sentences run across segments', () => {
	const rows = transcriptRows(
		transcript,
		tooShort([
			{ from: 0, to: 2 },
			{ from: 2, to: 5 },
			{ from: 5, to: 6 },
		]),
	);
	expect(textOf(rows)).toEqual(['It broke.', 'I fixed it.', 'Hm']);
	expect(rows.map((row) => row.start)).toEqual([0, 2, 6]);
	expect(rows.map((row) => row.sentence)).toEqual([0, 1, 2]);
});

test('words of no sentence are shown all the same', () => {
	const rows = transcriptRows(transcript, tooShort([{ from: 2, to: 4 }]));
	expect(textOf(rows)).toEqual(['It broke.', 'I fixed', 'it. Hm']);
	expect(rows.map((row) => row.sentence)).toEqual([null, 0, null]);
});

test('without sentences each segment is a row', () => {
	expect(textOf(transcriptRows(transcript, null))).toEqual(['It broke. I', 'fixed it. Hm']);
});

test('words of an unclear segment are marked, and no others', () => {
	const words = transcriptRows(transcript, null).flatMap((row) => row.words);
	expect(words.map((word) => word.unclear)).toEqual([false, false, false, true, true, true]);
	expect(words.map((word) => word.index)).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each([
	[-1, -1],
	[0, 0],
	[1.2, 1],
	[2.8, 2],
	[3.5, -1],
	[4, 3],
	[99, -1],
])('at %s s the word %s is heard', (seconds, index) => {
	const words = transcriptRows(transcript, null).flatMap((row) => row.words);
	expect(wordAt(words, seconds)).toBe(index);
});

test.each([
	['ArrowRight', 0, 1],
	['ArrowRight', 2, 3],
	['ArrowRight', 5, 5],
	['ArrowLeft', 3, 2],
	['ArrowLeft', 0, 0],
	['ArrowDown', 1, 3],
	['ArrowDown', 4, 3],
	['ArrowUp', 5, 3],
	['ArrowUp', 3, 0],
	['ArrowUp', 0, 0],
	['Home', 5, 3],
	['End', 0, 2],
	['Enter', 0, null],
	['r', 0, null],
])('%s leads from word %s to %s', (key, from, to) => {
	// Two rows of three words.
	expect(wordBeside(transcriptRows(transcript, null), from, key)).toBe(to);
});
