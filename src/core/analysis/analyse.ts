import type { Prompt } from '../prompts/pack';
import { type Transcript, wordsOf } from '../transcription/transcript';
import type { Analysis } from './analysis';
import { coverPoint } from './cover-points';
import { divideStar } from './divide-star';
import type { Judge } from './judge';
import { coveragePairs, starPairs } from './pairs';
import { candidatesOf } from './repeats-prompt';
import { splitSentences } from './split-sentences';

/** An answer of fewer words is too short to judge. */
export const FEWEST_WORDS = 15;

/** Whisper's code of the one language that the judge reads. */
export const JUDGED_LANGUAGE = 'en';

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
	const { language } = transcript;
	if (language !== JUDGED_LANGUAGE) return { tag: 'other-language', language, sentences };
	if (words.length < FEWEST_WORDS) return { tag: 'too-short', words: words.length, sentences };
	const texts = sentences.map((s) => s.text);
	const candidates = candidatesOf(texts, prompt);
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
		const logits = await judge.coverage(coveragePairs(point.label, texts, candidates));
		points.push(step(coverPoint(point, sentences, candidates, logits, judge.config)));
	}
	const star = starred ? step(divideStar(sentences, await judge.star(starPairs(texts)), judge.config)) : null;
	return { tag: 'judged', sentences, points, star };
}
