import { type Interval, type Transcript, type Word, wordsOf } from '../transcription/transcript';
import { findNumbers } from './find-numbers';
import { plainWord, type Spoken, spokenOf } from './spoken';

/** How an answer was spoken; made from the transcript alone, so it need not be stored. */
export type Delivery = {
	/** At least these: recognition leaves many out. */
	fillers: Spoken[];
	/** How often the speaker said I, my, me, and how often we, our, us. */
	firstPerson: { i: number; we: number };
	numbers: Spoken[];
	/** Words a minute of speaking time, in overlapping windows; null where hardly anything was said. */
	pace: (Interval & { wordsPerMinute: number | null })[];
};

export function measureDelivery(transcript: Transcript): Delivery {
	const words = wordsOf(transcript);
	return {
		fillers: findFillers(words),
		firstPerson: { i: countOf(words, I), we: countOf(words, WE) },
		numbers: findNumbers(words),
		pace: measurePace(words, transcript.speech),
	};
}

const I = /^(i|i'm|i've|i'd|i'll|me|my|mine|myself)$/;
const WE = /^(we|we're|we've|we'd|we'll|us|our|ours|ourselves)$/;
const HESITATION = /^(u+m+|u+h+m*|e+r+m*|h+m+|m+h*m+)$/;
/** Two words that fill only where a comma sets them off; "like" does so alone. */
const PHRASES = new Set(['you know', 'i mean', 'sort of', 'kind of']);

const countOf = (words: readonly Word[], pattern: RegExp): number =>
	words.filter(({ text }) => pattern.test(plainWord(text))).length;

function findFillers(words: readonly Word[]): Spoken[] {
	return words.flatMap((word, index) => {
		if (HESITATION.test(plainWord(word.text))) return [spokenOf([word])];
		const next = words[index + 1];
		const setOff = (last: Word) => /,$/.test(last.text);
		if (plainWord(word.text) === 'like') return setOff(word) ? [spokenOf([word])] : [];
		const isPhrase = next && PHRASES.has(`${plainWord(word.text)} ${plainWord(next.text)}`);
		return isPhrase && setOff(next) ? [spokenOf([word, next])] : [];
	});
}

/** Seconds: length of a window of the pace, how far the next begins after it, and the least speech that counts. */
const WINDOW = 20;
const HOP = 10;
const LEAST_SPEECH = 5;

function measurePace(words: readonly Word[], speech: readonly Interval[]): Delivery['pace'] {
	const [first, last] = [speech[0]?.start, speech.at(-1)?.end];
	if (first === undefined || last === undefined) return [];
	const windows = Math.max(1, Math.ceil((last - first - WINDOW) / HOP) + 1);
	return Array.from({ length: windows }, (_, index) => {
		const start = first + index * HOP;
		const end = Math.min(last, start + WINDOW);
		const said = words.filter((w) => w.start >= start && w.start < end).length;
		const spent = speech.reduce(
			(sum, s) => sum + Math.max(0, Math.min(end, s.end) - Math.max(start, s.start)),
			0,
		);
		return { start, end, wordsPerMinute: spent < LEAST_SPEECH ? null : (said / spent) * 60 };
	});
}
