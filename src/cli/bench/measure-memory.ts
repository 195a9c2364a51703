import type { Recogniser } from '../../main/transcription/worker/recogniser';
import { hear } from './measure-hearing';
import type { Recording } from './recordings';

/** Hears `answers` recordings in turn. -> this process's resident memory after each, megabytes. */
export async function measureMemory(
	recogniser: Recogniser,
	recordings: readonly Recording[],
	answers: number,
	onProgress: (text: string) => void,
): Promise<number[]> {
	const resident: number[] = [];
	for (let answer = 0; answer < answers; answer++) {
		onProgress(`answer ${answer + 1} of ${answers}`);
		const recording = recordings[answer % recordings.length];
		if (recording !== undefined) await hear(recogniser, recording.samples);
		resident.push(Math.round(process.memoryUsage.rss() / 1e6));
	}
	return resident;
}
