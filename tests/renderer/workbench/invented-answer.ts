import type { Analysis, PointVerdict, Sentence, StarPart } from '../../../src/core/analysis/analysis';
import type { Prompt } from '../../../src/core/prompts/pack';
import { measureTiming } from '../../../src/core/report/measure-timing';
import type { Report } from '../../../src/core/report/report';
import type { Segment, Transcript, Word } from '../../../src/core/transcription/transcript';

const told: readonly (readonly [StarPart, string])[] = [
	['S', 'Two years ago I ran the search service of a mid-sized online shop.'],
	['S', 'It answered about four hundred requests a second, and one Friday evening it began to time out.'],
	['T', 'I was on call, so finding out why and getting it back was on me.'],
	['A', 'First I looked at the dashboards, and they told me nothing: processor and memory were flat.'],
	['A', 'So I took a thread dump of one instance and saw that every worker was waiting for a connection.'],
	['A', 'The pool was full, because a retry loop that I had written held on to a connection while it slept.'],
	[
		'A',
		'I turned the retries off with a flag, which got us back within ten minutes, and the next day I moved the sleep outside.',
	],
	[
		'A',
		'Then I added a metric for the time that a request waits for a connection, and an alert at two hundred milliseconds.',
	],
	['-', 'It was, um, you know, not my proudest evening, and I, I knew it.'],
	[
		'L',
		'What I took from it is that a retry is load, and that I want to see the queues and not only the processor.',
	],
];

/** Seconds of the invented answer. */
export const SECONDS = 112;

/** Seconds of silence before each sentence, and words a second in it. */
const pausesBefore = [1.4, 0.5, 0.6, 4.6, 0.5, 0.4, 0.6, 0.5, 3.1, 0.7];
const paces = [2, 2.1, 1.9, 1.8, 2, 2.4, 2.9, 2.5, 1.4, 1.7];

function words(): Word[] {
	let at = 0;
	return told.flatMap(([, text], sentence) => {
		at += pausesBefore[sentence] ?? 0;
		const step = 1 / (paces[sentence] ?? 2);
		return text.split(' ').map((word) => {
			const start = at;
			at += step;
			const confidence = word.startsWith('dump') || word === 'pool' ? 0.31 : 0.94;
			return { text: word, start, end: start + step * 0.8, confidence };
		});
	});
}

function sentences(all: readonly Word[]): Sentence[] {
	let from = 0;
	return told.map(([, text]) => {
		const to = from + text.split(' ').length;
		const sentence = { text, from, to, start: all[from]?.start ?? 0, end: all[to - 1]?.end ?? 0 };
		from = to;
		return sentence;
	});
}

export function inventedTranscript(): Transcript {
	const all = words();
	const half = sentences(all)[8]?.from ?? all.length;
	const next = sentences(all)[8]?.to ?? all.length;
	const segment = (from: number, to: number, clarity: Segment['clarity']): Segment => ({
		start: all[from]?.start ?? 0,
		end: all[to - 1]?.end ?? 0,
		clarity,
		words: all.slice(from, to),
	});
	return {
		durationSeconds: SECONDS,
		model: 'whisper-base',
		language: 'en',
		speech: sentences(all).map(({ start, end }) => ({ start, end })),
		segments: [segment(0, half, 'clear'), segment(half, next, 'unclear'), segment(next, all.length, 'clear')],
	};
}

export function inventedAnalysis(prompt: Prompt): Analysis {
	const all = sentences(words());
	const states = [
		{ state: 'covered', sentence: 4 },
		{ state: 'covered', sentence: 6 },
		{ state: 'touched', sentence: 9 },
		{ state: 'not-heard', sentence: 0 },
		{ state: 'not-heard', sentence: 0 },
	] as const;
	const points = prompt.points.map((point, i): PointVerdict => {
		const { state, sentence } = states[i] ?? states[4];
		const { start = 0, end = 0, text: quote = '' } = all[sentence] ?? {};
		return {
			id: point.id,
			label: point.label,
			state,
			score: 0.5,
			probability: 0.57,
			evidence: state === 'not-heard' ? null : { start, end, sentence, quote },
		};
	});
	const seconds: Record<StarPart, number> = { S: 0, T: 0, A: 0, R: 0, L: 0, '-': 0 };
	told.forEach(([part], i) => {
		seconds[part] += (all[i]?.end ?? 0) - (all[i]?.start ?? 0);
	});
	const section = (part: StarPart, firstSentence: number, lastSentence: number) => ({
		part,
		firstSentence,
		lastSentence,
		start: all[firstSentence]?.start ?? 0,
		end: all[lastSentence]?.end ?? 0,
	});
	return {
		tag: 'judged',
		sentences: all,
		points,
		star:
			prompt.kind === 'behavioral'
				? {
						parts: told.map(([part]) => part),
						sections: [
							section('S', 0, 1),
							section('T', 2, 2),
							section('A', 3, 7),
							section('-', 8, 8),
							section('L', 9, 9),
						],
						seconds,
						missing: ['R'],
					}
				: null,
	};
}

export const inventedReport = (prompt: Prompt, transcript: Transcript, analysis: Analysis): Report => ({
	prompt: prompt.id,
	timing: measureTiming(transcript),
	analysis,
});

/** A speech-like shape: bursts where there is speech, and pauses. */
export function inventedPeaks(): number[] {
	const { speech } = inventedTranscript();
	return Array.from({ length: 1120 }, (_, i) => {
		const at = (i / 1120) * SECONDS;
		const loud = speech.some(({ start, end }) => at >= start && at <= end) ? 1 : 0.03;
		return loud * Math.abs(Math.sin(i / 9) * Math.sin(i / 2.3) * 0.7 + 0.15 * Math.sin(i * 1.7));
	});
}
