import { defaultHearingRules } from '../../main/transcription/worker/hearing-rules';
import { loadRecogniser, type RecogniserFolders } from '../../main/transcription/worker/recogniser';
import { errorRate, hearAll } from './measure-hearing';
import type { Recording } from './recordings';

/** What the silence that is encoded after the speech costs and brings. */
export type PaddingMeasure = { padding: number; seconds: number; wordErrorRate: number };

export async function measurePadding(
	folders: RecogniserFolders,
	threads: number,
	recordings: readonly Recording[],
	paddings: readonly number[],
	onProgress: (text: string) => void,
): Promise<PaddingMeasure[]> {
	const measures: PaddingMeasure[] = [];
	for (const padding of paddings) {
		onProgress(`padding of ${padding} s`);
		const rules = { ...defaultHearingRules, padding };
		const recogniser = await loadRecogniser(folders, { threads, rules });
		const { seconds, texts } = await hearAll(recogniser, recordings);
		await recogniser.dispose();
		measures.push({ padding, seconds, wordErrorRate: errorRate(recordings, texts) });
	}
	return measures;
}
