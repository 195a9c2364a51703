import type { HearingMeasure } from './measure-hearing';
import type { PaddingMeasure } from './measure-padding';
import type { WordTimeMeasure } from './measure-word-times';

export type BenchMeasures = {
	threads: number;
	audioSeconds: number;
	hearing: readonly HearingMeasure[];
	padding: readonly PaddingMeasure[];
	wordTimes: readonly WordTimeMeasure[];
	/** Megabytes after each answer. */
	memory: readonly number[];
};

/** The measures as Markdown tables, ready for docs/measurements.md. */
export function describeBench(measures: BenchMeasures): string {
	const { threads, audioSeconds, hearing, padding, wordTimes, memory } = measures;
	const own = hearing[0]?.medianSeconds ?? Number.NaN;
	const parts = [
		`${audioSeconds.toFixed(1)} s of audio, ${threads} threads`,
		table(
			['whole files', 'seconds (median)', 'real-time factor', 'our time / its time', 'word errors'],
			hearing.map(({ name, medianSeconds, realTimeFactor, wordErrorRate }) => [
				name,
				medianSeconds.toFixed(2),
				realTimeFactor.toFixed(4),
				(own / medianSeconds).toFixed(2),
				percent(wordErrorRate),
			]),
		),
		table(
			['padding', 'seconds', 'word errors'],
			padding.map((row) => [`${row.padding} s`, row.seconds.toFixed(2), percent(row.wordErrorRate)]),
		),
		table(
			['word times', 'words', 'matched', 'median', '90 %'],
			wordTimes.map((row) => [
				row.file,
				String(row.words),
				String(row.matched),
				milliseconds(row.median),
				milliseconds(row.ninth),
			]),
		),
		memory.length > 0 ? `resident memory, MB: ${memory.join(' ')}` : '',
	];
	return parts.filter(Boolean).join('\n\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const milliseconds = (seconds: number): string => `${Math.round(1000 * seconds)} ms`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	rows.length === 0
		? ''
		: [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
