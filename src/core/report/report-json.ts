import type { Analysis, PointVerdict, Star } from '../analysis/analysis';
import type { Prompt } from '../prompts/pack';
import { type Transcript, textOf, type Word, wordsOf } from '../transcription/transcript';
import { type FollowUp, followUpsOf } from './follow-up';
import { type Delivery, measureDelivery } from './measure-delivery';
import type { Report, Timing } from './report';
import { type NextStep, suggestNext } from './suggest-next';

/** What `check --json` prints: times in seconds, scores and confidences 0 to 1. Every key is always there. */
export type ReportJson = {
	prompt: string;
	/** Whether the answer was judged, and why not. */
	outcome: Analysis['tag'];
	durationSeconds: number;
	transcript: { text: string; words: Word[] };
	points: PointVerdict[];
	star: Star | null;
	timing: Timing;
	delivery: Delivery;
	/** At most three; `at` is the moment that it stands on, where there is one. */
	next: NextStep[];
	followUps: FollowUp[];
};

/** `target`: seconds that the answer should take. */
export function reportJson(
	report: Report,
	prompt: Prompt,
	transcript: Transcript,
	target: number,
): ReportJson {
	const { analysis, timing } = report;
	const words = wordsOf(transcript);
	const delivery = measureDelivery(transcript, prompt.kind);
	return {
		prompt: report.prompt,
		outcome: analysis.tag,
		durationSeconds: transcript.durationSeconds,
		transcript: { text: textOf(words), words },
		points: analysis.tag === 'judged' ? analysis.points : prompt.points.map(unheard),
		star: analysis.tag === 'judged' ? analysis.star : null,
		timing,
		delivery,
		next: suggestNext(report, delivery, prompt, target),
		followUps: followUpsOf(analysis, prompt.kind),
	};
}

const unheard = ({ id, label }: { id: string; label: string }): PointVerdict => ({
	id,
	label,
	state: 'not-heard',
	score: 0,
	probability: null,
	evidence: null,
});
