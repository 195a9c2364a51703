import type { Word } from '../../../src/core/transcription/transcript';

/** Words at two a second, 0.4 s each, from a text. */
export const wordsFrom = (text: string): Word[] =>
	text
		.trim()
		.split(/\s+/)
		.map((word, index) => ({ text: word, start: index / 2, end: index / 2 + 0.4, confidence: 1 }));
