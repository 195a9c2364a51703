import type { PointVerdict, Star, StarPart } from '../analysis/analysis';
import type { Prompt } from '../prompts/pack';
import type { Delivery } from './measure-delivery';
import type { Report, Timing } from './report';

/** What to do next time, with the moment of the recording that it stands on (seconds), where there is one. */
export type NextStep = { text: string; at: number | null };

const MOST = 3;

/** At most three sentences, made from what was measured; the first weigh most. */
export function suggestNext(report: Report, delivery: Delivery, prompt: Prompt): NextStep[] {
	const { analysis, timing } = report;
	if (analysis.tag !== 'judged') return [];
	const steps = [
		...(analysis.star ? aboutStar(analysis.star, delivery) : []),
		...(prompt.kind === 'behavioral' ? aboutWording(delivery) : []),
		...aboutTime(timing, delivery),
	];
	return steps.slice(0, MOST);
}

const ADVICE: Partial<Record<StarPart, string>> = {
	R: 'No result heard: say what changed, with a number.',
	A: 'No action heard: say what you did, step by step.',
	T: 'No task heard: say in one sentence what was yours to do.',
	S: 'No situation heard: say in a sentence or two where this was and what was wrong.',
};

/** Of the seconds in S, T, A, R and L: a result below the first share is short, a situation above the second long. */
const SHORT_RESULT = 0.06;
const LONG_SITUATION = 0.4;

function aboutStar({ missing, seconds, sections }: Star, { numbers }: Delivery): NextStep[] {
	const all = seconds.S + seconds.T + seconds.A + seconds.R + seconds.L;
	const startOf = (part: StarPart) => sections.find((s) => s.part === part)?.start ?? null;
	const took = (part: StarPart) => `took ${Math.round(seconds[part])} of ${Math.round(all)} seconds`;
	const steps: NextStep[] = (['R', 'A', 'T', 'S'] as const)
		.filter((part) => missing.includes(part))
		.map((part) => ({ text: ADVICE[part] ?? '', at: null }));
	if (seconds.R > 0 && seconds.R < SHORT_RESULT * all)
		steps.push({ text: `The result ${took('R')}: say what changed, with a number.`, at: startOf('R') });
	else if (seconds.R > 0 && numbers.length === 0)
		steps.push({ text: 'No number heard: say how much, how many or how long.', at: startOf('R') });
	if (seconds.S > LONG_SITUATION * all)
		steps.push({ text: `The situation ${took('S')}: a fifth is usual.`, at: startOf('S') });
	return steps;
}

function aboutWording({ firstPerson: { i, we } }: Delivery): NextStep[] {
	if (we < 5 || we < 2 * i) return [];
	return [{ text: `“We” ${we} times and “I” ${i} times: say which part was yours.`, at: null }];
}

const USUAL_PACE = { slow: 120, fast: 170 };
const FAR_FROM_USUAL = 20;

function aboutTime({ pauses, wordsPerMinute }: Timing, { pace }: Delivery): NextStep[] {
	const steps: NextStep[] = [];
	if (wordsPerMinute !== null && wordsPerMinute > USUAL_PACE.fast + FAR_FROM_USUAL) {
		const fastest = [...pace].sort((a, b) => (b.wordsPerMinute ?? 0) - (a.wordsPerMinute ?? 0))[0];
		steps.push({ text: `${paceOf(wordsPerMinute)}: slow down.`, at: fastest?.start ?? null });
	}
	if (wordsPerMinute !== null && wordsPerMinute < USUAL_PACE.slow - FAR_FROM_USUAL)
		steps.push({ text: `${paceOf(wordsPerMinute)}: a little faster is easier to follow.`, at: null });
	const longest = [...pauses].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
	if (longest)
		steps.push({
			text: `A pause of ${(longest.end - longest.start).toFixed(1)} seconds: know your next sentence here.`,
			at: longest.start,
		});
	return steps;
}

const paceOf = (wordsPerMinute: number): string =>
	`${Math.round(wordsPerMinute)} words a minute, ${USUAL_PACE.slow} to ${USUAL_PACE.fast} are usual`;

/** What an interviewer may ask next: a question for each point that was not heard. */
export const followUpQuestions = (points: readonly PointVerdict[]): { point: string; question: string }[] =>
	points.filter((p) => p.state === 'not-heard').map(({ id, label }) => ({ point: id, question: ask(label) }));

function ask(label: string): string {
	const text = label.replace(/[.?!]+$/, '');
	// "LLM-as-judge" and "I" keep their capitals.
	const said = /^\p{Lu}(\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
	return /^(how|what|why|when|where|which|who) /i.test(text)
		? `Could you say ${said}?`
		: `What about ${said}?`;
}
