import type { Prompt } from '../prompts/pack';
import { type Transcript, wordsOf } from '../transcription/transcript';
import type { Analysis } from './analysis';
import { candidatesOf, coverPoint } from './cover-points';
import { divideStar } from './divide-star';
import type { Judge } from './judge';
import { coveragePairs, starPairs } from './pairs';
import { splitSentences } from './split-sentences';

/** An answer of fewer words is too short to judge. */
export const FEWEST_WORDS = 15;

/**
 * Judges a transcript against a prompt: points with evidence, and for behavioral prompts STAR.
 * `onProgress` gets the share done, 0 to 1. What the judge throws is passed on.
 */
export async function analyse(
	transcript: Transcript,
	prompt: Prompt,
	judge: Judge,
	onProgress: (share: number) => void = () => {},
): Promise<Analysis> {
	const words = wordsOf(transcript);
	if (words.length === 0) return { tag: 'no-speech' };
	const sentences = splitSentences(words);
	if (words.length < FEWEST_WORDS) return { tag: 'too-short', words: words.length, sentences };
	const candidates = candidatesOf(sentences, prompt);
	const starred = prompt.kind === 'behavioral';
	const steps = prompt.points.length + (starred ? 1 : 0);
	let done = 0;
	const step = <T>(result: T): T => {
		done += 1;
		onProgress(done / steps);
		return result;
	};
	const points = [];
	for (const point of prompt.points) {
		const logits = await judge.coverage(coveragePairs(point.label, candidates.map(textOf)));
		points.push(step(coverPoint(point, candidates, logits, judge.config)));
	}
	const star = starred
		? step(divideStar(sentences, await judge.star(starPairs(sentences.map(textOf))), judge.config))
		: null;
	return { tag: 'judged', sentences, points, star };
}

const textOf = ({ text }: { text: string }): string => text;
