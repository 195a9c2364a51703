import type { Analysis, PointVerdict, Star } from '../analysis/analysis';
import type { Prompt } from '../prompts/pack';
import { type Transcript, textOf, type Word, wordsOf } from '../transcription/transcript';
import type { Report, Timing } from './report';

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
};

export function reportJson(report: Report, prompt: Prompt, transcript: Transcript): ReportJson {
	const { analysis, timing } = report;
	const words = wordsOf(transcript);
	return {
		prompt: report.prompt,
		outcome: analysis.tag,
		durationSeconds: transcript.durationSeconds,
		transcript: { text: textOf(words), words },
		points: analysis.tag === 'judged' ? analysis.points : prompt.points.map(unheard),
		star: analysis.tag === 'judged' ? analysis.star : null,
		timing,
	};
}

const unheard = ({ id, label }: { id: string; label: string }): PointVerdict => ({
	id,
	label,
	state: 'not-heard',
	score: 0,
	evidence: null,
});
