import type { StarPart } from '../../core/analysis/analysis';
import type { ShownAnalysis } from '../../core/corrections/correct-analysis';
import type { Transcript, Word } from '../../core/transcription/transcript';

export type ShownWord = Word & {
	/** Position in the whole transcript. */
	index: number;
	/** From a segment that failed every guard. */
	unclear: boolean;
};

export type TranscriptRow = {
	/** Seconds at which its first word starts. */
	start: number;
	/** Index of the sentence; null for words that belong to none. */
	sentence: number | null;
	part: StarPart | null;
	/** Whether the person gave it its part. */
	partByHand: boolean;
	words: readonly ShownWord[];
};

/** Words under this are marked as uncertain. */
export const LOW_CONFIDENCE = 0.5;

function shownWords(transcript: Transcript): ShownWord[] {
	const words = transcript.segments.flatMap((segment) =>
		segment.words.map((word) => ({ ...word, unclear: segment.clarity === 'unclear' })),
	);
	return words.map((word, index) => ({ ...word, index }));
}

/** Sentence by sentence where there are sentences, else segment by segment. No word is left out. */
export function transcriptRows(transcript: Transcript, analysis: ShownAnalysis | null): TranscriptRow[] {
	const words = shownWords(transcript);
	const rows: TranscriptRow[] = [];
	const star = analysis?.tag === 'judged' ? analysis.star : null;
	const addRow = (from: number, to: number, sentence: number | null): void => {
		const own = words.slice(from, to);
		if (!own[0]) return;
		const part = sentence === null ? null : (star?.parts[sentence] ?? null);
		const partByHand = sentence !== null && star?.byHand[sentence] === true;
		rows.push({ start: own[0].start, sentence, part, partByHand, words: own });
	};
	if (analysis === null || analysis.tag === 'no-speech') {
		let from = 0;
		for (const segment of transcript.segments) {
			addRow(from, from + segment.words.length, null);
			from += segment.words.length;
		}
		return rows;
	}
	let from = 0;
	for (const [index, sentence] of analysis.sentences.entries()) {
		addRow(from, sentence.from, null);
		addRow(Math.max(from, sentence.from), sentence.to, index);
		from = Math.max(from, sentence.to);
	}
	addRow(from, words.length, null);
	return rows;
}

/** Where a key leads from a word: along the words with ← and →, along the sentences with ↑ and ↓; null for other keys. */
export function wordBeside(rows: readonly TranscriptRow[], index: number, key: string): number | null {
	const at = rows.findIndex(({ words }) => words.some((word) => word.index === index));
	const firstOf = (row: number): number => rows[row]?.words[0]?.index ?? index;
	const lastOf = (row: number): number => rows[row]?.words.at(-1)?.index ?? index;
	switch (key) {
		case 'ArrowRight':
			return Math.min(index + 1, lastOf(rows.length - 1));
		case 'ArrowLeft':
			return Math.max(index - 1, firstOf(0));
		case 'ArrowDown':
			return firstOf(Math.min(at + 1, rows.length - 1));
		case 'ArrowUp':
			return index > firstOf(at) ? firstOf(at) : firstOf(Math.max(at - 1, 0));
		case 'Home':
			return firstOf(at);
		case 'End':
			return lastOf(at);
		default:
			return null;
	}
}

/** Seconds after a word during which it still counts as the one being heard. */
const LINGER = 0.4;

/** The word at a moment of the recording; -1 in a silence and before the first one. */
export function wordAt(words: readonly ShownWord[], seconds: number): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const word = words[middle];
		if (word && word.start <= seconds) low = middle + 1;
		else high = middle;
	}
	const word = words[low - 1];
	return word && seconds < word.end + LINGER ? word.index : -1;
}
