import { RECORDING_SAMPLE_RATE } from '../recording/wav-header';

/** Silero and Whisper hear at the rate of the recording; Silero's frame is 512 samples, 32 ms. */
export const SAMPLE_RATE = RECORDING_SAMPLE_RATE;
export const FRAME_SAMPLES = 512;
export const FRAME_SECONDS = FRAME_SAMPLES / SAMPLE_RATE;

/** What is known of one frame: the detector's probability of speech (0 to 1) and the mean square of its samples. */
export type Frame = { probability: number; energy: number };

/** Frames from `from` up to but not including `to`. */
export type FrameSpan = { from: number; to: number };

/** Speech begins at this probability and lasts until it stays below the lower one (Silero's own values). */
const BEGINS = 0.5;
const ENDS = 0.35;
/** A silence shorter than this (0.1 s) is part of the speech around it. */
const SHORTEST_SILENCE = 3;
/** Speech shorter than this (0.1 s) is a click. */
const SHORTEST_SPEECH = 3;

/** Speech so far; `open` is a stretch that may go on, `quietFrom` the frame at which it fell silent. */
export type VoiceActivity = {
	frames: number;
	closed: readonly FrameSpan[];
	open: { from: number; quietFrom: number | null } | null;
};

export const silent: VoiceActivity = { frames: 0, closed: [], open: null };

/** -> the activity with one more frame's probability taken in. */
export function hearFrame(activity: VoiceActivity, probability: number): VoiceActivity {
	const now = activity.frames;
	const frames = now + 1;
	const { open } = activity;
	if (open === null) {
		const begins = probability >= BEGINS;
		return { ...activity, frames, open: begins ? { from: now, quietFrom: null } : null };
	}
	if (probability >= BEGINS) return { ...activity, frames, open: { from: open.from, quietFrom: null } };
	const quietFrom = open.quietFrom ?? (probability < ENDS ? now : null);
	if (quietFrom === null || frames - quietFrom < SHORTEST_SILENCE) {
		return { ...activity, frames, open: { from: open.from, quietFrom } };
	}
	return { frames, closed: close(activity.closed, open.from, quietFrom), open: null };
}

/** -> all speech up to the last frame, as if the recording ended there. */
export function speechSoFar({ frames, closed, open }: VoiceActivity): readonly FrameSpan[] {
	return open === null ? closed : close(closed, open.from, open.quietFrom ?? frames);
}

const close = (spans: readonly FrameSpan[], from: number, to: number): readonly FrameSpan[] =>
	to - from < SHORTEST_SPEECH ? spans : [...spans, { from, to }];
