import { LogMel } from '../../../core/transcription/log-mel';
import { defaultHearingRules, type HearingRules } from './hearing-rules';
import { BackgroundListening, type Listening, type ListenOptions } from './listening';
import { loadVoiceDetector } from './voice-detector';
import { loadWhisper } from './whisper-model';

export type { Listening, ListenOptions } from './listening';

/** Folders of the models: Whisper in the layout of transformers.js, and Silero's detector. */
export type RecogniserFolders = { whisper: string; vad: string };

/** A loaded speech recogniser. It hears one recording at a time well; several share the processor. */
export type Recogniser = {
	/** Folder name of the Whisper model. */
	model: string;
	listen(options: ListenOptions): Listening;
	dispose(): Promise<void>;
};

const THREADS = 2;

/** Loads the models. Throws where a folder holds none, or one that can't be run. */
export async function loadRecogniser(
	folders: RecogniserFolders,
	{ threads = THREADS, rules = defaultHearingRules }: { threads?: number; rules?: HearingRules } = {},
): Promise<Recogniser> {
	const whisper = await loadWhisper(folders.whisper, threads);
	const detector = await loadVoiceDetector(folders.vad);
	const mel = new LogMel(whisper.config.num_mel_bins);
	return {
		model: whisper.name,
		listen: (options) => new BackgroundListening({ whisper, detector, mel }, rules, options),
		dispose: async () => {
			await whisper.dispose();
			await detector.dispose();
		},
	};
}
