import type { Word } from '../../../src/core/transcription/transcript';

/** A word a second, each 0.8 s long. */
export const spoken = (text: string): Word[] =>
	text.split(' ').map((word, index) => ({ text: word, start: index, end: index + 0.8, confidence: 1 }));
