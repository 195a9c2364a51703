import { expect, test } from 'vitest';
import {
	type ProgressById,
	type ProgressEvent,
	progressText,
	stepProgress,
} from '../../../src/renderer/transcription/progress';

const id = '2026-11-24T13-05-09-123Z-behavioral-1';
const word = (text: string) => ({ text, start: 0, end: 1, confidence: 0.9 });

const after = (...events: ProgressEvent[]): ProgressById =>
	events.reduce<ProgressById>(stepProgress, new Map());

test('words gather in the order in which they are heard', () => {
	const progress = after(
		{ tag: 'stopped', id },
		{ tag: 'segment-heard', id, words: [word('Two')] },
		{ tag: 'progress', id, stage: 'transcribing', share: 0.409 },
		{ tag: 'segment-heard', id, words: [word('years')] },
	).get(id);
	expect(progress?.words.map(({ text }) => text)).toEqual(['Two', 'years']);
	expect(progress && progressText(progress)).toBe('Transcribing 40 %');
});

test('what was heard while recording stays after Stop, and goes when all is transcribed again', () => {
	const heard: ProgressEvent = { tag: 'segment-heard', id, words: [word('Two')] };
	expect(after(heard, { tag: 'stopped', id }).get(id)?.words).toHaveLength(1);
	expect(after(heard, { tag: 'asked', id }).get(id)?.words).toHaveLength(0);
});

test('a failure keeps the words', () => {
	const error = { tag: 'worker', message: 'The recogniser ended twice.' };
	const progress = after(
		{ tag: 'segment-heard', id, words: [word('Two')] },
		{ tag: 'attempt-failed', id, error },
	);
	expect(progress.get(id)).toMatchObject({ tag: 'failed', error, words: [{ text: 'Two' }] });
});

test('a report that could not be written is not called one that could not be made', () => {
	const failed = (tag: string) =>
		after({ tag: 'attempt-failed', id, error: { tag, message: 'The disk is full.' } }).get(id);
	const texts = ['not-saved', 'model-failed'].map((tag) => {
		const progress = failed(tag);
		return progress && progressText(progress);
	});
	expect(texts).toEqual(['Not written to disk', 'Could not be transcribed']);
});

test('an attempt whose report is shown has no progress, and another keeps its own', () => {
	const other = '2026-11-24T14-05-09-123Z-behavioral-2';
	const all = after({ tag: 'asked', id }, { tag: 'asked', id: other }, { tag: 'settled', id });
	expect([...all.keys()]).toEqual([other]);
	expect(stepProgress(all, { tag: 'settled', id })).toBe(all);
});
