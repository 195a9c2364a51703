import type { AttentionRow } from './attention-reader';
import type { Candidate } from './token-picker';

/** One way that the text may go. */
export type Beam = {
	tokens: readonly number[];
	logProbabilities: readonly number[];
	/** Logarithm of the probability of all of it. */
	sum: number;
	attention: readonly AttentionRow[];
	ended: boolean;
};

/** A beam one token longer, and the index of the beam that it goes on from. */
export type Successor = { parent: number; beam: Beam };

/** A beam this much less likely than the best (natural logarithm) is given up. */
const SPREAD = 3;
/** Beams that end in the same tokens go on alike: the likelier stands for both. */
const SAME_END = 4;

export const emptyBeam: Beam = { tokens: [], logProbabilities: [], sum: 0, attention: [], ended: false };

export function extend(
	beam: Beam,
	{ token, logProbability }: Candidate,
	attention: readonly AttentionRow[],
	end: number,
): Beam {
	const sum = beam.sum + logProbability;
	if (token === end) return { ...beam, sum, attention, ended: true };
	return {
		tokens: [...beam.tokens, token],
		logProbabilities: [...beam.logProbabilities, logProbability],
		sum,
		attention,
		ended: false,
	};
}

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
	const ends = new Set<string>();
	for (const candidate of next) {
		const { beam } = candidate;
		if (alive.length === width || beam.sum < best - SPREAD) break;
		if (beam.ended) {
			done.push(beam);
			continue;
		}
		const end = beam.tokens.slice(-SAME_END).join(' ');
		if (beam.tokens.length > SAME_END && ends.has(end)) continue;
		ends.add(end);
		alive.push(candidate);
	}
	return { alive, done };
}

/** Mean over the tokens and the end mark. */
export const meanOf = ({ sum, tokens }: Beam): number => sum / (tokens.length + 1);

export const likeliestOf = (beams: readonly Beam[]): Beam =>
	beams.reduce((a, b) => (meanOf(b) > meanOf(a) ? b : a));
