import { editDistance } from '../edit-counts';
import type { Interval, Word } from '../transcription/transcript';
import { textOf } from '../transcription/transcript';

/** Where a quote was said, seconds, in the words of the transcript. */
export type FoundQuote = Interval & { quote: string };

/** Fewer words are found anywhere. */
const FEWEST_WORDS = 3;
/** Of the quote's words, this share may be missing, added or other ones. */
const TOLERANCE = 0.2;

/**
 * Finds what a model quoted among the words that were said. A quote may have gaps ("…"): each piece has to be found, in
 * order. null where a piece was not said, or is too short to be told from chance.
 */
export function findQuote(quote: string, words: readonly Word[]): FoundQuote | null {
	const pieces = withoutNumber(quote)
		.split(/…|\.{3,}|\[\.+\]/)
		.map(plainWords)
		.filter((piece) => piece.length > 0);
	if (pieces.length === 0 || pieces.some((piece) => piece.length < FEWEST_WORDS)) return null;
	const said = words.flatMap(({ text }, index) => plainWords(text).map((plain) => ({ plain, index })));
	let from = 0;
	let first: number | null = null;
	let last = 0;
	for (const piece of pieces) {
		const place = findPiece(
			piece,
			said.slice(from).map(({ plain }) => plain),
		);
		if (!place) return null;
		first ??= said[from + place.from]?.index ?? 0;
		last = said[from + place.to - 1]?.index ?? 0;
		from += place.to;
	}
	const run = words.slice(first ?? 0, last + 1);
	return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, quote: textOf(run) };
}

/** "[3] We measured" -> "We measured". */
const withoutNumber = (quote: string): string => quote.replace(/^\s*(\[\d+\]|\(\d+\)|\d+[.):])\s+/, '');

/** In small letters, without punctuation and accents; "don't" and "dont" are one word, as are "re-rank" and "rerank". */
const plainWords = (text: string): string[] =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[\u0300-\u036f'’]|(?<=\p{L})-(?=\p{L})/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

type Cell = { edits: number; from: number };

/**
 * The stretch of `said` that differs least from `piece` (Sellers' algorithm: edit distance with free ends), or null
 * where it differs too much. Indices into `said`, `to` not included.
 */
function findPiece(piece: readonly string[], said: readonly string[]): { from: number; to: number } | null {
	let above: Cell[] = said.map((_, index) => ({ edits: 0, from: index }));
	above.push({ edits: 0, from: said.length });
	for (const [count, word] of piece.entries()) {
		const row: Cell[] = [{ edits: count + 1, from: 0 }];
		for (const [index, other] of said.entries()) {
			const diagonal = above[index] ?? { edits: 0, from: index };
			const up = above[index + 1] ?? diagonal;
			const left = row[index] ?? diagonal;
			let best = { edits: diagonal.edits + (isSameWord(word, other) ? 0 : 1), from: diagonal.from };
			if (up.edits + 1 < best.edits) best = { edits: up.edits + 1, from: up.from };
			if (left.edits + 1 < best.edits) best = { edits: left.edits + 1, from: left.from };
			row.push(best);
		}
		above = row;
	}
	let to = 0;
	for (const [end, { edits }] of above.entries()) if (edits < (above[to]?.edits ?? 0)) to = end;
	const best = above[to];
	if (!best || best.edits > Math.floor(TOLERANCE * piece.length)) return null;
	return { from: best.from, to };
}

/** Long words may differ in a letter: models correct what was misheard. */
function isSameWord(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
	return editDistance([...a], [...b]) <= 1;
}
