import type { Sentence, Star, StarPart, StarSection } from './analysis';
import type { JudgeConfig } from './judge';
import { softmax } from './softmax';

/** The parts that an answer in STAR form is expected to have; what was learned is a bonus. */
const EXPECTED: readonly StarPart[] = ['S', 'T', 'A', 'R'];

/** STAR logits of each sentence -> the parts, smoothed over the sequence, and the sections that they make. */
export function divideStar(
	sentences: readonly Sentence[],
	logits: readonly (readonly number[])[],
	config: JudgeConfig,
): Star {
	return divideParts(sentences, smoothParts(logits, config));
}

/** The part of each sentence -> the sections that they make, their seconds, and what is missing. */
export function divideParts(sentences: readonly Sentence[], parts: StarPart[]): Star {
	const sections = mergeSections(sentences, parts);
	return {
		parts,
		sections,
		seconds: secondsOf(sections),
		missing: EXPECTED.filter((part) => !parts.includes(part)),
	};
}

/** The cheapest sequence of parts (Viterbi): each sentence's own cost plus that of following its predecessor. */
export function smoothParts(logits: readonly (readonly number[])[], config: JudgeConfig): StarPart[] {
	const count = config.star.length;
	const transitions = config.starTransitions;
	const follow = (from: number, to: number) => transitions?.next[from]?.[to] ?? 0;
	let costs: number[] = [];
	const cameFrom: number[][] = [];
	for (const row of logits) {
		const own = softmax(row).map((p) => -Math.log(p + 1e-9));
		if (costs.length === 0) {
			costs = own.map((cost, part) => cost + (transitions?.start[part] ?? 0));
			continue;
		}
		const previous = costs;
		const back = Array.from({ length: count }, (_, to) =>
			cheapest(previous.map((cost, from) => cost + follow(from, to))),
		);
		costs = own.map((cost, to) => {
			const from = back[to] ?? 0;
			return cost + (previous[from] ?? 0) + follow(from, to);
		});
		cameFrom.push(back);
	}
	if (costs.length === 0) return [];
	let part = cheapest(costs);
	const path = [part];
	for (const back of cameFrom.reverse()) {
		part = back[part] ?? 0;
		path.unshift(part);
	}
	return path.map((index) => config.star[index] ?? '-');
}

const cheapest = (costs: readonly number[]): number => costs.indexOf(Math.min(...costs));

/** Sentences in a row of one part become a section; sections tile the answer from its first word to its last. */
export function mergeSections(sentences: readonly Sentence[], parts: readonly StarPart[]): StarSection[] {
	const sections: StarSection[] = [];
	sentences.forEach(({ start, end }, index) => {
		const part = parts[index] ?? '-';
		const last = sections.at(-1);
		if (last !== undefined) last.end = last.part === part ? end : start;
		if (last?.part === part) last.lastSentence = index;
		else sections.push({ part, start, end, firstSentence: index, lastSentence: index });
	});
	return sections;
}

function secondsOf(sections: readonly StarSection[]): Record<StarPart, number> {
	const seconds: Record<StarPart, number> = { '-': 0, S: 0, T: 0, A: 0, R: 0, L: 0 };
	for (const { part, start, end } of sections) seconds[part] += end - start;
	return seconds;
}
