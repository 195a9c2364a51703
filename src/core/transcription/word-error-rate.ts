import { countEdits, type EditCounts } from '../edit-counts';
import { englishWords } from './normalise-english';

/** Errors of a transcript against a reference of `words` words. */
export type WordErrors = EditCounts & { words: number };

/** Compares two English texts word by word, both normalised as Whisper's rates are. */
export const countWordErrors = (reference: string, heard: string): WordErrors => {
	const words = englishWords(reference);
	return { ...countEdits(words, englishWords(heard)), words: words.length };
};

/**
 * Errors of all files over words of all references: a fraction, above 1 where more was made up than was said.
 * Without any word to hear it is 0 if nothing was heard, else 1.
 */
export const wordErrorRate = (files: readonly WordErrors[]): number => {
	const total = (count: (file: WordErrors) => number): number =>
		files.reduce((sum, file) => sum + count(file), 0);
	const errors = total((file) => file.substitutions + file.deletions + file.insertions);
	const words = total((file) => file.words);
	return words === 0 ? Math.min(1, errors) : errors / words;
};
