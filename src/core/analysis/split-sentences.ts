import { textOf, type Word } from '../transcription/transcript';
import type { Sentence } from './analysis';

/** The judge was trained on sentences of which one in a hundred has more words; a longer run is cut at a pause. */
const LONGEST = 40;
const SHORTEST_PIECE = 8;
/** Seconds of pause that a comma is worth when a long run is cut. */
const COMMA = 0.3;

/** A full stop after these never ends a sentence. */
const NEVER = new Set(['e.g', 'i.e', 'mr', 'mrs', 'ms', 'dr', 'prof', 'vs', 'cf', 'approx', 'st', 'fig']);
/** After these, after an initial and after "..." it ends one where a capital or nothing follows. */
const MAYBE = new Set([
	'etc',
	'a.m',
	'p.m',
	'inc',
	'ltd',
	'corp',
	'co',
	'jr',
	'sr',
	'u.s',
	'u.k',
	'no',
	'al',
]);

/**
 * Words with times -> sentences by their punctuation. What comes later never moves an earlier end, so all but the
 * last sentence of an answer that still goes on are already final.
 */
export function splitSentences(words: readonly Word[]): Sentence[] {
	const sentences: Sentence[] = [];
	let from = 0;
	words.forEach((_, index) => {
		const tooLong = index - from >= LONGEST;
		if (tooLong) {
			const to = widestGap(words, from, index);
			sentences.push(sentenceOf(words, from, to));
			from = to;
		}
		if (endsSentence(words, index) || index === words.length - 1) {
			sentences.push(sentenceOf(words, from, index + 1));
			from = index + 1;
		}
	});
	return sentences;
}

function sentenceOf(words: readonly Word[], from: number, to: number): Sentence {
	const run = words.slice(from, to);
	const text = textOf(run.map((word) => ({ ...word, text: word.text.trim() })));
	return { text, from, to, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function endsSentence(words: readonly Word[], index: number): boolean {
	const text = (words[index]?.text ?? '').trim().replace(/["'”’)\]]+$/u, '');
	const next = words[index + 1]?.text.trim();
	if (/[?!。？！]$/u.test(text)) return true;
	if (!/[.…]$/u.test(text)) return false;
	const before = text.replace(/^["'“‘([]+/u, '').replace(/[.…]+$/u, '');
	const startsAnew = next === undefined || /^["'“‘([]*\p{Lu}/u.test(next);
	if (NEVER.has(before.toLowerCase())) return next === undefined;
	const open = /(\.\.|…)$/u.test(text) || MAYBE.has(before.toLowerCase()) || isInitial(before);
	return open ? startsAnew && !(isInitial(before) && next !== undefined) : true;
}

/** "J." of "J. Smith"; "I." is a whole word. */
const isInitial = (text: string): boolean => /^\p{Lu}$/u.test(text) && text !== 'I';

/** Where to cut words[from..to): before the word whose pause (commas count as pauses) is widest. */
function widestGap(words: readonly Word[], from: number, to: number): number {
	let cut = to;
	let widest = -1;
	for (let index = from + SHORTEST_PIECE; index <= to - SHORTEST_PIECE; index += 1) {
		const [before, after] = [words[index - 1], words[index]];
		if (before === undefined || after === undefined) continue;
		const gap = Math.max(0, after.start - before.end) + (/[,;:]$/u.test(before.text) ? COMMA : 0);
		if (gap > widest) {
			widest = gap;
			cut = index;
		}
	}
	return cut;
}
