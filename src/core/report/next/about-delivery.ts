import { countFirstPerson } from '../count-first-person';
import { PACE_WINDOW, paceRange, USUAL_PACE } from '../measure-pace';
import { clock } from '../plain-text';
import type { Measured, Suggestion } from './measured';

/** Many times "we", and not half as often "I". */
const MANY_WE = 5;
const WE_OVER_I = 2;
/** From this share of the target on, an answer is long; the recorder shows red from here. */
const LONG = 1.5;
/** Words a minute outside of the usual band from which the pace is spoken of. */
const FAR_FROM_USUAL = 20;
/** Seconds from which one pause is spoken of. */
const LONG_PAUSE = 4;
/** Fillers: so many in all, and so many in a minute of speaking. */
const MANY_FILLERS = { all: 5, aMinute: 4 };

export const mostlyWe: Suggestion = ({ judged, delivery }) => {
	const person = delivery.wording?.firstPerson;
	if (!person || person.we < MANY_WE || person.we < WE_OVER_I * person.i) return null;
	const parts = judged?.star?.parts ?? [];
	const withoutI = (judged?.sentences ?? []).filter(({ text }) => {
		const { i, we } = countFirstPerson(text.split(/\s+/));
		return we > 0 && i === 0;
	});
	const done = withoutI.find((sentence) => parts[judged?.sentences.indexOf(sentence) ?? -1] === 'A');
	return {
		text: `“We” ${times(person.we)} and “I” ${times(person.i)}: say which part was yours.`,
		at: (done ?? withoutI[0])?.start ?? null,
	};
};

export const overTarget: Suggestion = ({ timing, target }) =>
	timing.total < LONG * target
		? null
		: {
				text: `You took ${clock(timing.total)}, and aim for ${clock(target)}: decide what could be left out from here on.`,
				at: target,
			};

export const tooFast: Suggestion = (measured) => {
	const pace = measured.timing.wordsPerMinute;
	if (pace === null || pace <= USUAL_PACE.fast + FAR_FROM_USUAL) return null;
	return { text: `${paceText(pace)}: slow down, here most of all.`, at: extreme(measured, 'fastest') };
};

export const tooSlow: Suggestion = (measured) => {
	const pace = measured.timing.wordsPerMinute;
	if (pace === null || pace >= USUAL_PACE.slow - FAR_FROM_USUAL) return null;
	return {
		text: `${paceText(pace)}: a little faster is easier to follow.`,
		at: extreme(measured, 'slowest'),
	};
};

export const longPause: Suggestion = ({ timing }) => {
	const [longest] = [...timing.pauses].sort((a, b) => b.end - b.start - (a.end - a.start));
	const seconds = longest ? longest.end - longest.start : 0;
	if (!longest || seconds < LONG_PAUSE) return null;
	return {
		text: `A pause of ${seconds.toFixed(1)} seconds: have the sentence after it ready.`,
		at: longest.start,
	};
};

export const manyFillers: Suggestion = ({ delivery, timing }) => {
	const fillers = delivery.wording?.fillers ?? [];
	if (fillers.length < MANY_FILLERS.all) return null;
	if (fillers.length < (MANY_FILLERS.aMinute * timing.speaking) / 60) return null;
	const heard = (text: string) => fillers.filter((f) => f.text.toLowerCase() === text.toLowerCase()).length;
	const [most] = [...fillers].sort((a, b) => heard(b.text) - heard(a.text));
	return {
		text: `At least ${fillers.length} fillers in ${Math.round(timing.speaking)} seconds of speaking, “${most?.text.toLowerCase()}” most often: a short silence does the same.`,
		at: most?.start ?? null,
	};
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const paceText = (pace: number): string =>
	`${Math.round(pace)} words a minute, ${USUAL_PACE.slow} to ${USUAL_PACE.fast} are usual`;

/** -> where the window of the highest or lowest point of the pace begins, about. */
function extreme({ delivery }: Measured, which: 'fastest' | 'slowest'): number | null {
	const range = paceRange(delivery.pace.points);
	return range && Math.max(0, range[which].at - PACE_WINDOW / 2);
}
