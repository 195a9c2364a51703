import type { Analysis, PointState, PointVerdict, Star, StarPart } from '../analysis/analysis';
import { assertNever } from '../assert-never';
import type { Prompt } from '../prompts/pack';
import { type Transcript, textOf, wordsOf } from '../transcription/transcript';
import { type Delivery, measureDelivery } from './measure-delivery';
import type { Report, Timing } from './report';
import type { Spoken } from './spoken';
import { followUpQuestions, suggestNext } from './suggest-next';

/** Seconds -> `1:05`. */
export function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

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

/** The report as plain text, for a terminal. */
export function describeReport(report: Report, prompt: Prompt, transcript: Transcript): string {
	const delivery = measureDelivery(transcript);
	const text = textOf(wordsOf(transcript));
	const parts = [
		prompt.question,
		describeTiming(report.timing),
		...describeAnalysis(report.analysis),
		text === '' ? null : describeDelivery(delivery),
		describeNext(report, delivery, prompt),
		text === '' ? null : `Transcript\n${wrap(text)}`,
	];
	return parts.filter((part) => part !== null).join('\n\n');
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
	const lines = points.flatMap(({ label, state, evidence }) => [
		`  ${STATE_NAMES[state].padEnd(18)}${label}`,
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

function describeDelivery({ fillers, firstPerson, numbers }: Delivery): string {
	const list = (spoken: readonly Spoken[]) => spoken.map((s) => `${s.text} ${clock(s.start)}`).join(', ');
	return [
		'Delivery',
		`  Fillers: at least ${fillers.length}${fillers.length > 0 ? ` (${list(fillers)})` : ''}`,
		`  “I” ${firstPerson.i} times, “we” ${firstPerson.we} times`,
		wrap(`Numbers: ${numbers.length === 0 ? 'none' : list(numbers)}`, '  '),
	].join('\n');
}

function describeNext(report: Report, delivery: Delivery, prompt: Prompt): string | null {
	const steps = suggestNext(report, delivery, prompt);
	const questions = report.analysis.tag === 'judged' ? followUpQuestions(report.analysis.points) : [];
	if (steps.length + questions.length === 0) return null;
	return [
		'Next time',
		...steps.map(({ text, at }) => wrap(at === null ? text : `${text} (${clock(at)})`, '  ')),
		...questions.map(({ question }) => wrap(`They may ask: ${question}`, '  ')),
	].join('\n');
}

/** Lines of at most 100 characters, each after the indent. */
function wrap(text: string, indent = ''): string {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && indent.length + line.length + 1 + word.length > 100) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines.map((line) => indent + line).join('\n');
}
