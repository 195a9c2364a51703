import type { Analysis, PointState, PointVerdict, Sentence, Star, StarPart } from '../analysis/analysis';
import { divideParts } from '../analysis/divide-star';
import { textOf, type Word } from '../transcription/transcript';
import { type Correction, type Corrections, liesIn, middleOf } from './corrections';

const ofTag = <Tag extends Correction['tag']>(corrections: Corrections, tag: Tag) =>
	corrections.filter((correction): correction is Extract<Correction, { tag: Tag }> => correction.tag === tag);

/** A verdict as it is shown: the person's where there is one, the machine's beside it. */
export type ShownVerdict = PointVerdict & { machine: PointState; byHand: boolean };

export function correctPoints(points: readonly PointVerdict[], corrections: Corrections): ShownVerdict[] {
	return points.map((point) => {
		const mine = ofTag(corrections, 'point')
			.filter((correction) => correction.point === point.id)
			.at(-1);
		return { ...point, state: mine?.state ?? point.state, machine: point.state, byHand: mine !== undefined };
	});
}

/** STAR with the person's parts in place of the machine's; `byHand` says which sentences those are. */
export type ShownStar = Star & { byHand: boolean[] };

export function correctStar(sentences: readonly Sentence[], star: Star, corrections: Corrections): ShownStar {
	const ofSentence = (sentence: Sentence): StarPart | undefined =>
		ofTag(corrections, 'part')
			.filter((correction) => liesIn(sentence, correction))
			.at(-1)?.part;
	const mine = sentences.map(ofSentence);
	const parts = sentences.map((_, index) => mine[index] ?? star.parts[index] ?? '-');
	return { ...divideParts(sentences, parts), byHand: mine.map((part) => part !== undefined) };
}

/**
 * The sentences of an analysis over words that were changed after it: each keeps its place in the recording, and holds
 * the words that are spoken there now. A word between two sentences belongs to the one that begins last before it.
 */
export function resettleSentences(sentences: readonly Sentence[], words: readonly Word[]): Sentence[] {
	let from = 0;
	return sentences.map((sentence, index) => {
		const next = sentences[index + 1];
		let to = from;
		while (to < words.length && (!next || middleOf(words[to] ?? sentence) < next.start)) to += 1;
		const settled = { ...sentence, from, to, text: textOf(words.slice(from, to)) };
		from = to;
		return settled;
	});
}

type Judged = Extract<Analysis, { tag: 'judged' }>;

/** An analysis as it is shown: its sentences over today's words, and the person's parts and marks. */
export type ShownAnalysis =
	| Exclude<Analysis, Judged>
	| (Omit<Judged, 'points' | 'star'> & { points: ShownVerdict[]; star: ShownStar | null });

export function correctAnalysis(
	analysis: Analysis,
	words: readonly Word[],
	corrections: Corrections,
): ShownAnalysis {
	if (!('sentences' in analysis)) return analysis;
	const sentences = resettleSentences(analysis.sentences, words);
	if (analysis.tag !== 'judged') return { ...analysis, sentences };
	return {
		...analysis,
		sentences,
		points: correctPoints(analysis.points, corrections),
		star: analysis.star && correctStar(sentences, analysis.star, corrections),
	};
}

/** Whether the words are others than those that were judged. */
export function wasRewritten(analysis: Analysis, words: readonly Word[]): boolean {
	if (!('sentences' in analysis)) return false;
	const shown = resettleSentences(analysis.sentences, words);
	return shown.some(({ text }, index) => text !== analysis.sentences[index]?.text);
}
