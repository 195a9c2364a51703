import { editDistance } from '../edit-counts';
import type { Prompt } from './pack';

/** Below this two words are not the same word misspelt. */
const SAME_WORD = 0.7;

/** The ids that somebody who wrote `wanted` may have meant, best first: alike as an id, or by words of the question. */
export const nearestPrompts = (wanted: string, prompts: readonly Prompt[], count = 3): string[] =>
	prompts
		.map((prompt) => ({ id: prompt.id, likeness: likenessTo(wanted.toLowerCase(), prompt) }))
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, count)
		.map(({ id }) => id);

const likenessTo = (wanted: string, { id, question }: Prompt): number => {
	const known = wordsIn(`${id} ${question}`);
	const found = wordsIn(wanted).map((word) => Math.max(0, ...known.map((other) => alike(word, other))));
	const words =
		found.reduce((sum, likeness) => sum + (likeness >= SAME_WORD ? likeness : 0), 0) / (found.length || 1);
	return Math.max(alike(wanted, id), words);
};

/** 1 for the same text, 0 for one without a letter in common. */
const alike = (a: string, b: string): number =>
	1 - editDistance([...a], [...b]) / Math.max(a.length, b.length, 1);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
