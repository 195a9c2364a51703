import type { Interval, Segment, Transcript, Word } from '../transcription/transcript';
import { type Corrections, liesIn } from './corrections';

type WordsCorrection = Extract<Corrections[number], { tag: 'words' }>;

/**
 * The transcript with the words that the person put in place of the machine's. New words share the time of what they
 * replace by their length in letters; they are certain, and marked as the person's.
 */
export function correctWords(transcript: Transcript, corrections: Corrections): Transcript {
	return corrections
		.filter((correction) => correction.tag === 'words')
		.reduce((corrected, correction) => replaceWords(corrected, correction), transcript);
}

function replaceWords(transcript: Transcript, correction: WordsCorrection): Transcript {
	const written = spread(correction.text, correction);
	const home = homeOf(transcript.segments, correction);
	if (home === -1) {
		const segment: Segment = {
			start: correction.start,
			end: correction.end,
			clarity: 'clear',
			words: written,
		};
		const segments = written.length > 0 ? [...transcript.segments, segment] : transcript.segments;
		return { ...transcript, segments: inOrder(segments) };
	}
	const segments = transcript.segments.map((segment, index) => {
		const kept = segment.words.filter((word) => !liesIn(word, correction));
		const words = index === home ? inOrder([...kept, ...written]) : kept;
		return { ...segment, words };
	});
	return { ...transcript, segments };
}

const inOrder = <T extends Interval>(places: readonly T[]): T[] =>
	[...places].sort((a, b) => a.start - b.start);

/** The segment that the new words belong to: the first that has a word in their place, or the place itself. */
function homeOf(segments: readonly Segment[], place: Interval): number {
	const withWords = segments.findIndex((segment) => segment.words.some((word) => liesIn(word, place)));
	return withWords === -1 ? segments.findIndex((segment) => liesIn(place, segment)) : withWords;
}

/** A text's words over an interval, each as long as its share of the letters. */
function spread(text: string, { start, end }: Interval): Word[] {
	const texts = text.split(/\s+/).filter((word) => word !== '');
	const letters = texts.reduce((sum, word) => sum + word.length, 0);
	let from = start;
	return texts.map((word) => {
		const to = from + ((end - start) * word.length) / letters;
		const spoken: Word = { text: word, start: from, end: to, confidence: 1, byHand: true };
		from = to;
		return spoken;
	});
}
