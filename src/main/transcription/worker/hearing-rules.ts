import { defaultRules, type SegmenterRules } from '../../../core/transcription/segmenter';

/** One way to decode a window: how much of Whisper's 30 s is encoded, and how its tokens are found. */
export type Attempt = { window: 'spoken' | 'whole'; temperature: number; beams: number };

/** What the measures in docs/measurements.md have settled. */
export type HearingRules = {
	segments: SegmenterRules;
	/** Silence encoded after the speech, seconds. */
	padding: number;
	/** The encoder is given at least this much, seconds. */
	shortestWindow: number;
	/** Most tokens of the text before that the decoder reads as context; 0 for none, and 223 is the most Whisper knows. */
	context: number;
	/** Tried in this order until one passes every guard. */
	attempts: readonly Attempt[];
};

export const defaultHearingRules: HearingRules = {
	segments: defaultRules,
	padding: 1,
	shortestWindow: 5,
	context: 60,
	attempts: [
		{ window: 'spoken', temperature: 0, beams: 5 },
		{ window: 'whole', temperature: 0, beams: 5 },
		{ window: 'whole', temperature: 0.4, beams: 1 },
	],
};
