import type { Prompt } from '../prompts/pack';
import type { Delivery } from './measure-delivery';
import {
	longSituation,
	noAction,
	noNumber,
	noResult,
	noSituation,
	noTask,
	nothingHeard,
	shortResult,
	touchedPoint,
} from './next/about-content';
import { longPause, manyFillers, mostlyWe, overTarget, tooFast, tooSlow } from './next/about-delivery';
import type { NextStep, Suggestion } from './next/measured';
import type { Report } from './report';

export type { NextStep } from './next/measured';

const MOST = 3;

/** What weighs most comes first: whether the question was answered, then whose work it was, then how it was spoken. */
const PRIORITIES: readonly Suggestion[] = [
	nothingHeard,
	noResult,
	shortResult,
	noAction,
	mostlyWe,
	noNumber,
	touchedPoint,
	noTask,
	noSituation,
	longSituation,
	overTarget,
	tooFast,
	tooSlow,
	longPause,
	manyFillers,
];

/**
 * At most three sentences, each made from a measure that it names; empty where no measure calls for one. `target` in
 * seconds. Silence and answers too short to judge get none: there the report says so itself.
 */
export function suggestNext(report: Report, delivery: Delivery, prompt: Prompt, target: number): NextStep[] {
	const { analysis, timing } = report;
	if (analysis.tag === 'no-speech' || analysis.tag === 'too-short') return [];
	const judged = analysis.tag === 'judged' ? analysis : null;
	const measured = { judged, timing, delivery, prompt, target };
	return PRIORITIES.map((suggestion) => suggestion(measured))
		.filter((step) => step !== null)
		.slice(0, MOST);
}
