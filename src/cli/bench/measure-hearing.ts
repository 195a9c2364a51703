import type { Recogniser } from '../../main/transcription/worker/recogniser';

export type Recording = { name: string; samples: Int16Array };

/** Whole-file transcription: times in seconds, memory of this process after each run. */
export type HearingMeasure = {
	audioSeconds: number;
	runSeconds: number[];
	medianSeconds: number;
	/** Seconds of work for a second of audio. */
	realTimeFactor: number;
	residentBytes: number[];
};

const SAMPLE_RATE = 16000;

/** Hears all recordings `runs` times, one after the other. */
export async function measureHearing(
	recogniser: Recogniser,
	recordings: readonly Recording[],
	runs: number,
	onProgress: (text: string) => void,
): Promise<HearingMeasure> {
	const audioSeconds = recordings.reduce((sum, { samples }) => sum + samples.length / SAMPLE_RATE, 0);
	const runSeconds: number[] = [];
	const residentBytes: number[] = [];
	for (let run = 0; run < runs; run++) {
		onProgress(`run ${run + 1} of ${runs}`);
		const started = performance.now();
		for (const { samples } of recordings) {
			const listening = recogniser.listen({ language: 'en' });
			listening.push(samples);
			await listening.finish();
		}
		runSeconds.push((performance.now() - started) / 1000);
		residentBytes.push(process.memoryUsage().rss);
	}
	const medianSeconds = medianOf(runSeconds);
	return {
		audioSeconds,
		runSeconds,
		medianSeconds,
		realTimeFactor: medianSeconds / audioSeconds,
		residentBytes,
	};
}

export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
