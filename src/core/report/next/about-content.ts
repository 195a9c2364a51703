import type { Star, StarPart } from '../../analysis/analysis';
import { clock } from '../plain-text';
import type { Measured, NextStep, Suggestion } from './measured';

/** Of all seconds: a result below the first share is short, a situation above the second long. */
const SHORT_RESULT = 0.06;
const LONG_SITUATION = 0.4;

export const nothingHeard: Suggestion = ({ judged, timing }) => {
	const count = judged?.points.length ?? 0;
	if (!judged?.points.every(({ state }) => state === 'not-heard') || count < 2) return null;
	return {
		text: `None of the ${count} points was heard in ${clock(timing.total)}: say in your first sentence what you will answer.`,
		at: judged.sentences[0]?.start ?? null,
	};
};

export const noResult: Suggestion = (measured) =>
	missing(measured, 'R', 'No result heard', 'say what changed, with a number.');
export const noAction: Suggestion = (measured) =>
	missing(measured, 'A', 'No action heard', 'say what you did, step by step.');
export const noTask: Suggestion = (measured) =>
	missing(measured, 'T', 'No task heard', 'say in one sentence what was yours to do.');
export const noSituation: Suggestion = (measured) =>
	missing(measured, 'S', 'No situation heard', 'say in a sentence or two where this was and what was wrong.');

function missing({ judged }: Measured, part: StarPart, what: string, advice: string): NextStep | null {
	const star = judged?.star;
	if (!star?.missing.includes(part)) return null;
	return { text: `${what} in ${Math.round(secondsOf(star))} seconds: ${advice}`, at: null };
}

export const shortResult: Suggestion = ({ judged, delivery }) => {
	const star = judged?.star;
	if (!star || star.seconds.R === 0 || star.seconds.R >= SHORT_RESULT * secondsOf(star)) return null;
	const results = star.sections.filter(({ part }) => part === 'R');
	const numbers = delivery.wording?.numbers ?? [];
	const counted = numbers.some((n) => results.some((r) => n.start >= r.start && n.end <= r.end));
	const advice = counted ? 'say more of what changed.' : 'say what changed, with a number.';
	return { text: `The result ${took(star, 'R')}: ${advice}`, at: results[0]?.start ?? null };
};

export const longSituation: Suggestion = ({ judged }) => {
	const star = judged?.star;
	if (!star || star.seconds.S <= LONG_SITUATION * secondsOf(star)) return null;
	return { text: `The situation ${took(star, 'S')}: a fifth is usual.`, at: startOf(star, 'S') };
};

export const touchedPoint: Suggestion = ({ judged }) => {
	const point = judged?.points.find(({ state, evidence }) => state === 'touched' && evidence !== null);
	if (!point?.evidence) return null;
	return {
		text: `Not sure that this was said, “${point.label}”: listen, and give it a sentence of its own if it was not.`,
		at: point.evidence.start,
	};
};

export const noNumber: Suggestion = ({ judged, delivery, timing, prompt }) => {
	if (prompt.kind !== 'behavioral' || !judged || delivery.wording?.numbers.length !== 0) return null;
	const result = judged.star && startOf(judged.star, 'R');
	return {
		text: `No number heard in ${timing.words} words: say how much, how many or how long.`,
		at: result ?? null,
	};
};

const took = (star: Star, part: StarPart): string =>
	`took ${Math.max(1, Math.round(star.seconds[part]))} of ${Math.round(secondsOf(star))} seconds`;

const startOf = (star: Star, part: StarPart): number | null =>
	star.sections.find((section) => section.part === part)?.start ?? null;

/** From the first word to the last. */
const secondsOf = ({ seconds }: Star): number => Object.values(seconds).reduce((a, b) => a + b, 0);
