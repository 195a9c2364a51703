import { analyse } from '../../core/analysis/analyse';
import type { Analysis } from '../../core/analysis/analysis';
import type { Judge, Pair } from '../../core/analysis/judge';
import { coveragePairs, quarterOf, starPairAt } from '../../core/analysis/pairs';
import { candidatesOf } from '../../core/analysis/repeats-prompt';
import { splitSentences } from '../../core/analysis/split-sentences';
import type { Prompt } from '../../core/prompts/pack';
import type { Transcript, Word } from '../../core/transcription/transcript';
import { rememberJudge } from './remember-judge';

/** Judges one answer, mostly while it is still being spoken. */
export type Analyser = {
	/** Takes words as they are heard, each once and in order, and judges in the background what they complete. */
	observe: (words: readonly Word[], prompt: Prompt) => void;
	/** Takes words that may come next as they stand (the tail at a pause), and judges ahead as though they did. */
	foresee: (words: readonly Word[], prompt: Prompt) => void;
	/** Judges the whole answer; only what was not judged ahead is run now. */
	analyse: (
		transcript: Transcript,
		prompt: Prompt,
		onProgress?: (share: number) => void,
	) => Promise<Analysis>;
};

/** Pairs judged in one go in the background, between which transcription gets its turn. */
const STRIDE = 4;
/** Sentences that may still follow without the place of the earlier ones having to be judged anew. */
const LOOKAHEAD = 6;

export function createAnalyser(judge: Judge): Analyser {
	const remembered = rememberJudge(judge);
	const heard: Word[] = [];
	let background: Promise<void> = Promise.resolve();
	let ended = false;

	const judgeAhead = async (words: readonly Word[], prompt: Prompt): Promise<void> => {
		const texts = splitSentences(words).map((s) => s.text);
		const candidates = candidatesOf(texts, prompt);
		for (const { label } of prompt.points)
			await inStrides(coveragePairs(label, texts, candidates), remembered.coverage);
		if (prompt.kind === 'behavioral') await inStrides(starPairsAhead(texts), remembered.star);
	};
	const inStrides = async (pairs: readonly Pair[], run: Judge['coverage']): Promise<void> => {
		for (let start = 0; start < pairs.length && !ended; start += STRIDE) {
			await run(pairs.slice(start, start + STRIDE));
		}
	};

	const queue = (work: () => Promise<void>): void => {
		// A failure here comes again, and is told, when the whole answer is judged.
		background = background.then(work).catch(() => undefined);
	};

	return {
		observe: (words, prompt) => {
			heard.push(...words);
			queue(() => judgeAhead(heard, prompt));
		},
		foresee: (words, prompt) => {
			const before = heard.length;
			queue(async () => {
				if (heard.length === before) await judgeAhead([...heard, ...words], prompt);
			});
		},
		analyse: async (transcript, prompt, onProgress) => {
			ended = true;
			await background;
			return analyse(transcript, prompt, remembered, onProgress);
		},
	};
}

/** As though the answer ended here, and at the places that its sentences have if a few more follow. */
const starPairsAhead = (texts: readonly string[]): Pair[] =>
	texts.flatMap((_, index) => {
		const last = index === texts.length - 1;
		const counts = Array.from({ length: last ? 1 : LOOKAHEAD + 1 }, (__, more) => texts.length + more);
		const quarters = new Set(counts.map((count) => quarterOf(index, count)));
		return [...quarters].map((quarter) => starPairAt(quarter, texts, index));
	});
