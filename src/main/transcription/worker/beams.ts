import type { AttentionRow } from './decoder';
import type { Candidate } from './sampling';

/** One way that the text may go. */
export type Beam = {
	tokens: readonly number[];
	logProbabilities: readonly number[];
	/** Logarithm of the probability of all of it. */
	sum: number;
	attention: readonly AttentionRow[];
	ended: boolean;
	/** What it says, without marks and capitals. */
	words: string;
	/** The beam without its last token. */
	before: { words: string; sum: number };
};

/** A beam one token longer, and the index of the beam that it goes on from. */
export type Successor = { parent: number; beam: Beam };

/** A beam this much less likely than the best (natural logarithm) is given up. */
const SPREAD = 3;
/** Beams whose last words are the same go on alike: the likelier stands for both. Letters. */
const SAME_END = 16;

export const emptyBeam: Beam = {
	tokens: [],
	logProbabilities: [],
	sum: 0,
	attention: [],
	ended: false,
	words: '',
	before: { words: '', sum: 0 },
};

export function extend(
	beam: Beam,
	{ token, logProbability }: Candidate,
	attention: readonly AttentionRow[],
	end: number,
	wordsOf: (token: number) => string,
): Beam {
	const sum = beam.sum + logProbability;
	if (token === end) return { ...beam, sum, attention, ended: true };
	return {
		tokens: [...beam.tokens, token],
		logProbabilities: [...beam.logProbabilities, logProbability],
		sum,
		attention,
		ended: false,
		words: `${beam.words}${wordsOf(token)}`.replace(/\s+/g, ' '),
		before: { words: beam.words, sum: beam.sum },
	};
}

/** Whether a beam only says in other marks and capitals what a likelier one says, or says less of it. */
const isRepeated = ({ words, before }: Beam, likelier: Beam): boolean =>
	likelier.words === words ||
	likelier.words.startsWith(`${words} `) ||
	(before.words === likelier.words && before.sum <= likelier.sum) ||
	(words.length > SAME_END && likelier.words.slice(-SAME_END) === words.slice(-SAME_END));

/**
 * Who goes on: at most `width` of the successors. Where the model is sure, fewer are left, and a step costs less.
 * @param next likeliest first.
 * @param ended beams that ended before; they hold the bar up.
 */
export function survivors(
	next: readonly Successor[],
	ended: readonly Beam[],
	width: number,
): { alive: Successor[]; done: Beam[] } {
	const best = Math.max(...ended.map(({ sum }) => sum), next[0]?.beam.sum ?? Number.NEGATIVE_INFINITY);
	const alive: Successor[] = [];
	const done: Beam[] = [];
	for (const candidate of next) {
		const { beam } = candidate;
		if (alive.length === width || beam.sum < best - SPREAD) break;
		if (beam.ended) {
			done.push(beam);
			continue;
		}
		if (alive.some((other) => isRepeated(beam, other.beam))) continue;
		alive.push(candidate);
	}
	return { alive, done };
}

/** Mean over the tokens and the end mark. */
export const meanOf = ({ sum, tokens }: Beam): number => sum / (tokens.length + 1);

export const likeliestOf = (beams: readonly Beam[]): Beam =>
	beams.reduce((a, b) => (meanOf(b) > meanOf(a) ? b : a));
