import type { PointState, Sentence } from '../analysis/analysis';
import { splitSentences } from '../analysis/split-sentences';
import type { Prompt } from '../prompts/pack';
import type { Word } from '../transcription/transcript';
import { type SecondVerdict, secondStateOf } from './opinion';

/** An answer whose points anybody can judge, to see what a model makes of it before it is trusted with one's own. */
export const samplePrompt: Prompt = {
	id: 'sample/1',
	kind: 'behavioral',
	question: 'Tell me about a system you built that failed. How did you respond?',
	hint: 'Name the cause, what you did, and the result in numbers.',
	points: [
		{ id: 'cause', label: 'Names the cause of the failure', cues: [] },
		{ id: 'numbers', label: 'Gives the result in numbers', cues: [] },
		{ id: 'team', label: 'Says how the team was informed', cues: [] },
	],
};

const SAID =
	'Two years ago our search service went down on a Friday evening. A retry loop that I had written kept every database connection busy. I moved the waiting out of the loop and added an alert. Since then the error rate fell from four percent to a tenth of a percent.';

const EXPECTED: Record<string, PointState> = { cause: 'covered', numbers: 'covered', team: 'not-heard' };

/** Half a second a word. */
export const sampleWords: Word[] = SAID.split(' ').map((text, index) => ({
	text,
	start: index / 2,
	end: index / 2 + 0.4,
	confidence: 1,
}));
export const sampleSentences: Sentence[] = splitSentences(sampleWords);

/** How a model did on the sample; `invented` quotes were never said. */
export const markSample = (verdicts: readonly SecondVerdict[]) => ({
	right: verdicts.filter((verdict) => secondStateOf(verdict) === EXPECTED[verdict.id]).length,
	all: verdicts.length,
	invented: verdicts.filter(({ tag }) => tag === 'no-quote').length,
});
