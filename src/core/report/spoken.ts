import type { Interval, Word } from '../transcription/transcript';

/** Words of the transcript with the time at which they were said. */
export type Spoken = Interval & { text: string };

/** Words in a row, without the punctuation around each. */
export const spokenOf = (words: readonly Word[]): Spoken => ({
	text: words.map(({ text }) => trimmed(text)).join(' '),
	start: words[0]?.start ?? 0,
	end: words.at(-1)?.end ?? 0,
});

/** A word in small letters, without quotes, brackets and stops around it. */
export const plainWord = (text: string | undefined): string =>
	trimmed(text ?? '')
		.toLowerCase()
		.replaceAll('’', "'");

const trimmed = (text: string): string => text.replace(/^["“'(]+|["”').,;:!?…]+$/g, '');

/** Words that a rule names, written with spaces between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
