import type { Prompt } from '../prompts/pack';
import type { Delivery } from './measure-delivery';
import { clock, wrap } from './plain-text';
import type { Report } from './report';
import type { Spoken } from './spoken';
import { followUpQuestions, suggestNext } from './suggest-next';

export function describeDelivery({ fillers, firstPerson, numbers }: Delivery): string {
	const list = (spoken: readonly Spoken[]) => spoken.map((s) => `${s.text} ${clock(s.start)}`).join(', ');
	return [
		'Delivery',
		`  Fillers: at least ${fillers.length}${fillers.length > 0 ? ` (${list(fillers)})` : ''}`,
		`  “I” ${firstPerson.i} times, “we” ${firstPerson.we} times`,
		wrap(`Numbers: ${numbers.length === 0 ? 'none' : list(numbers)}`, '  '),
	].join('\n');
}

export function describeNext(report: Report, delivery: Delivery, prompt: Prompt): string | null {
	const steps = suggestNext(report, delivery, prompt);
	const questions = report.analysis.tag === 'judged' ? followUpQuestions(report.analysis.points) : [];
	if (steps.length + questions.length === 0) return null;
	return [
		'Next time',
		...steps.map(({ text, at }) => wrap(at === null ? text : `${text} (${clock(at)})`, '  ')),
		...questions.map(({ question }) => wrap(`They may ask: ${question}`, '  ')),
	].join('\n');
}
