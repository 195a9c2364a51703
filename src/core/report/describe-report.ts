import type { Analysis, PointState, PointVerdict, Star, StarPart } from '../analysis/analysis';
import { assertNever } from '../assert-never';
import type { Prompt } from '../prompts/pack';
import { type Transcript, textOf, wordsOf } from '../transcription/transcript';
import { describeDelivery } from './describe-delivery';
import { describeNext } from './describe-next';
import { followUpsOf } from './follow-up';
import { measureDelivery } from './measure-delivery';
import { chanceText, clock, wrap } from './plain-text';
import type { Report, Timing } from './report';
import { suggestNext } from './suggest-next';

const STATE_NAMES: Record<PointState, string> = {
	covered: 'likely covered',
	touched: 'not sure, listen',
	'not-heard': 'not heard',
};

const PART_NAMES: Record<StarPart, string> = {
	S: 'Situation',
	T: 'Task',
	A: 'Action',
	R: 'Result',
	L: 'Learned',
	'-': 'Other',
};

/** The report as plain text, for a terminal. `target` in seconds. */
export function describeReport(
	report: Report,
	prompt: Prompt,
	transcript: Transcript,
	target: number,
): string {
	const delivery = measureDelivery(transcript, prompt.kind);
	const text = textOf(wordsOf(transcript));
	const parts = [
		prompt.question,
		describeTiming(report.timing),
		...describeAnalysis(report.analysis),
		text === '' ? null : describeDelivery(delivery),
		describeNext(suggestNext(report, delivery, prompt, target), followUpsOf(report.analysis, prompt.kind)),
		text === '' ? null : `Transcript\n${wrap(text)}`,
		describeUnclear(transcript),
	];
	return parts.filter((part) => part !== null).join('\n\n');
}

function describeUnclear({ segments }: Transcript): string | null {
	const unclear = segments.filter(({ clarity }) => clarity === 'unclear');
	if (unclear.length === 0) return null;
	const places = unclear.map(({ start, end }) => `${clock(start)} to ${clock(end)}`);
	return `Unclear audio from ${places.join(', ')}: the words there may be wrong.`;
}

function describeTiming(timing: Timing): string {
	const { firstWord, pauses, wordsPerMinute } = timing;
	return [
		`Time per answer ${clock(timing.total)}, speaking ${clock(timing.speaking)}`,
		firstWord === null ? null : `First word after ${firstWord.toFixed(1)} s`,
		pauses.length === 0
			? null
			: `Pauses over 2.5 s: ${pauses.map((p) => `${(p.end - p.start).toFixed(1)} s at ${clock(p.start)}`).join(', ')}`,
		wordsPerMinute === null ? null : `Pace ${Math.round(wordsPerMinute)} words a minute of speaking`,
	]
		.filter((line) => line !== null)
		.join('\n');
}

function describeAnalysis(analysis: Analysis): string[] {
	switch (analysis.tag) {
		case 'no-speech':
			return ['No speech heard.'];
		case 'other-language':
			return ['The judge reads English only: no points and no STAR for this answer.'];
		case 'too-short':
			return [`Too short to judge: ${analysis.words} ${analysis.words === 1 ? 'word' : 'words'}.`];
		case 'judged':
			return [describePoints(analysis.points), ...(analysis.star ? [describeStar(analysis.star)] : [])];
		default:
			return assertNever(analysis);
	}
}

function describePoints(points: readonly PointVerdict[]): string {
	const covered = points.filter((p) => p.state === 'covered').length;
	const lines = points.flatMap(({ label, state, probability, evidence }) => [
		`  ${STATE_NAMES[state].padEnd(18)}${label}${evidence && probability !== null ? ` (${chanceText(probability)})` : ''}`,
		...(evidence ? [wrap(`${clock(evidence.start)} “${evidence.quote}”`, ' '.repeat(20))] : []),
	]);
	return [`Hint points: ${covered} of ${points.length} likely covered`, ...lines].join('\n');
}

function describeStar({ sections, seconds, missing }: Star): string {
	const all = Object.values(seconds).reduce((a, b) => a + b, 0);
	const share = (part: StarPart) => `${Math.round((100 * seconds[part]) / (all || 1))} %`;
	const parts = (['S', 'T', 'A', 'R', 'L', '-'] as const).filter((part) => seconds[part] > 0);
	return [
		'STAR',
		...parts.map((p) => `  ${PART_NAMES[p].padEnd(12)}${clock(seconds[p])}  ${share(p)}`),
		`  Order: ${sections.map((s) => `${PART_NAMES[s.part]} ${clock(s.start)}`).join(', ')}`,
		...missing.map((part) => `  No ${PART_NAMES[part].toLowerCase()} heard.`),
	].join('\n');
}
