import { ENGLISH } from '../../core/models/languages';
import { glossaryFor } from '../../core/transcription/glossary';
import { type Transcript, textOf, wordsOf } from '../../core/transcription/transcript';
import { countWordErrors, wordErrorRate } from '../../core/transcription/word-error-rate';
import type { Recogniser } from '../../main/transcription/worker/recogniser';
import type { Competitor } from './competitor';
import { medianOf } from './median';
import { type Recording, secondsOfAll } from './recordings';

/** Whole-file transcription by one recogniser: times in seconds. */
export type HearingMeasure = {
	name: string;
	runSeconds: number[];
	medianSeconds: number;
	/** Seconds of work for a second of audio. */
	realTimeFactor: number;
	wordErrorRate: number;
};

/** Ours first, then each competitor; they take turns within each run, so that a busy machine is busy for all. */
export async function measureHearing(
	recogniser: Recogniser,
	competitors: readonly Competitor[],
	recordings: readonly Recording[],
	runs: number,
	onProgress: (text: string) => void,
): Promise<HearingMeasure[]> {
	const hearers = [
		{ name: recogniser.model, run: () => hearAll(recogniser, recordings) },
		...competitors.map((competitor) => ({ name: competitor.name, run: () => competitor.run() })),
	];
	const measured = hearers.map(({ name }) => ({ name, runSeconds: [] as number[], texts: [] as string[] }));
	for (let run = 0; run < runs; run++) {
		for (const [index, hearer] of hearers.entries()) {
			onProgress(`run ${run + 1} of ${runs}: ${hearer.name}`);
			const { seconds, texts } = await hearer.run();
			measured[index]?.runSeconds.push(seconds);
			const kept = measured[index];
			if (kept !== undefined) kept.texts = texts;
		}
	}
	const audioSeconds = secondsOfAll(recordings);
	return measured.map(({ name, runSeconds, texts }) => {
		const medianSeconds = medianOf(runSeconds);
		return {
			name,
			runSeconds,
			medianSeconds,
			realTimeFactor: medianSeconds / audioSeconds,
			wordErrorRate: errorRate(recordings, texts),
		};
	});
}

/** Hears all recordings, one after the other. */
export async function hearAll(
	recogniser: Recogniser,
	recordings: readonly Recording[],
): Promise<{ seconds: number; texts: string[] }> {
	const texts: string[] = [];
	const started = performance.now();
	for (const { samples } of recordings) texts.push(textOf(wordsOf(await hear(recogniser, samples))));
	return { seconds: (performance.now() - started) / 1000, texts };
}

export function hear(recogniser: Recogniser, samples: Int16Array): Promise<Transcript> {
	const listening = recogniser.listen({ language: ENGLISH, glossary: glossaryFor({ language: ENGLISH }) });
	listening.push(samples);
	return listening.finish();
}

export const errorRate = (recordings: readonly Recording[], texts: readonly string[]): number =>
	wordErrorRate(recordings.map(({ reference }, index) => countWordErrors(reference, texts[index] ?? '')));
