import type { Interval } from './transcript';
import {
	FRAME_SECONDS,
	type Frame,
	type FrameSpan,
	hearFrame,
	silent,
	speechSoFar,
	type VoiceActivity,
} from './voice-activity';

/**
 * A stretch of the recording to decode in one piece. `pieces` are the parts to decode, padded and in order;
 * long silences between them are left out, so that their sum fits the recogniser's window. Seconds.
 */
export type SpeechSegment = Interval & { pieces: readonly Interval[]; speech: readonly Interval[] };

/** Lengths in seconds; see design.md section 5. */
export type SegmenterRules = {
	/** A segment this long ends at the next pause... */
	enough: number;
	/** ...of this length. */
	pause: number;
	/** By this length it is cut, pause or not... */
	longest: number;
	/** ...at the quietest frame of this last stretch. */
	searchedForCut: number;
	/** Kept before and after the speech. */
	padding: number;
	/** Silences inside a segment are kept up to this length. */
	longestGap: number;
};

export const defaultRules: SegmenterRules = {
	enough: 8,
	pause: 0.5,
	longest: 25,
	searchedForCut: 5,
	padding: 0.2,
	longestGap: 0.8,
};

/**
 * Cuts a recording into segments while it is being made. Segments are in order, never overlap, and hold all
 * speech that the voice activity detector heard.
 */
export class Segmenter {
	readonly #rules: SegmenterRules;
	#activity: VoiceActivity = silent;
	/** Energies from frame `#firstEnergy` on: as much as a cut may search. */
	#energies: number[] = [];
	/** The end of the last segment, frames: the next one may not begin before it. */
	#taken = 0;
	/** Nothing reaches beyond the recording's end; its last frame may. Seconds. */
	#duration = Number.POSITIVE_INFINITY;

	constructor(rules: SegmenterRules = defaultRules) {
		this.#rules = rules;
	}

	/** Takes one frame in. -> the segment that it completes, if any. */
	hear({ probability, energy }: Frame): SpeechSegment | null {
		this.#activity = hearFrame(this.#activity, probability);
		this.#energies.push(energy);
		if (this.#energies.length > inFrames(this.#rules.searchedForCut)) this.#energies.shift();
		const speech = this.#waiting();
		const last = speech.at(-1);
		if (last === undefined) return null;
		const length = this.#lengthOf(speech);
		if (length >= this.#rules.longest && last.to === this.#activity.frames) return this.#cut(speech);
		if (length >= this.#rules.enough && this.#silence(last) >= this.#rules.pause) return this.#take(speech);
		return null;
	}

	/** -> what would be the segment if nothing more were said; null while something is being said. */
	tail(pause: number): SpeechSegment | null {
		const speech = this.#waiting();
		const last = speech.at(-1);
		return last !== undefined && this.#silence(last) >= pause ? this.#segment(speech, null) : null;
	}

	/** The recording is over after this many seconds. -> the last segment, if there is speech left. */
	end(duration: number): SpeechSegment | null {
		this.#duration = duration;
		const speech = this.#waiting();
		return speech.length > 0 ? this.#take(speech) : null;
	}

	/** Everything before this second belongs to segments that are given out, or is silence before the next. */
	get neededFrom(): number {
		const first = this.#waiting()[0]?.from ?? this.#activity.open?.from ?? this.#activity.frames;
		return Math.max(this.#taken * FRAME_SECONDS, first * FRAME_SECONDS - this.#rules.padding);
	}

	/** Speech that no segment holds yet. */
	#waiting(): FrameSpan[] {
		return speechSoFar(this.#activity)
			.filter((span) => span.to > this.#taken)
			.map((span) => ({ from: Math.max(span.from, this.#taken), to: span.to }));
	}

	#silence(last: FrameSpan): number {
		return (this.#activity.frames - last.to) * FRAME_SECONDS;
	}

	#lengthOf(speech: readonly FrameSpan[]): number {
		return this.#pieces(speech, null).reduce((sum, piece) => sum + piece.end - piece.start, 0);
	}

	#take(speech: readonly FrameSpan[]): SpeechSegment {
		const segment = this.#segment(speech, null);
		this.#taken = Math.min(Math.ceil(segment.end / FRAME_SECONDS), this.#activity.frames);
		return segment;
	}

	/** Cuts running speech at its quietest frame; the cut is a hard edge, with no padding, as speech touches it. */
	#cut(speech: readonly FrameSpan[]): SpeechSegment {
		const first = this.#activity.frames - this.#energies.length;
		const start = (speech[0]?.from ?? first) + 1;
		let at = Math.max(first, start);
		for (let frame = at; frame < this.#activity.frames; frame++) {
			if (this.#energy(frame) < this.#energy(at)) at = frame;
		}
		const before = speech
			.filter((span) => span.from < at)
			.map((span) => ({ from: span.from, to: Math.min(span.to, at) }));
		const segment = this.#segment(before, at * FRAME_SECONDS);
		this.#taken = at;
		return segment;
	}

	/** Energy of the three frames around one, so that a cut falls into a quiet stretch and not a zero crossing. */
	#energy(frame: number): number {
		const at = frame - (this.#activity.frames - this.#energies.length);
		const around = this.#energies.slice(Math.max(0, at - 1), at + 2);
		return around.reduce((sum, energy) => sum + energy, 0) / around.length;
	}

	#segment(speech: readonly FrameSpan[], hardEnd: number | null): SpeechSegment {
		const pieces = this.#pieces(speech, hardEnd);
		return {
			start: pieces[0]?.start ?? 0,
			end: pieces.at(-1)?.end ?? 0,
			pieces,
			speech: speech.map(inSeconds).map(({ start, end }) => ({ start, end: Math.min(end, this.#duration) })),
		};
	}

	#pieces(speech: readonly FrameSpan[], hardEnd: number | null): Interval[] {
		const { padding, longestGap } = this.#rules;
		const earliest = this.#taken * FRAME_SECONDS;
		const latest = Math.min(hardEnd ?? this.#activity.frames * FRAME_SECONDS, this.#duration);
		const pieces: Interval[] = [];
		for (const { start, end } of speech.map(inSeconds)) {
			const previous = pieces.at(-1);
			if (previous !== undefined && start - previous.end <= longestGap) {
				previous.end = end;
			} else {
				if (previous !== undefined) previous.end += longestGap / 2;
				pieces.push({ start: previous === undefined ? start : start - longestGap / 2, end });
			}
		}
		const first = pieces[0];
		const last = pieces.at(-1);
		if (first !== undefined) first.start = Math.max(earliest, first.start - padding);
		if (last !== undefined) last.end = Math.min(latest, last.end + padding);
		return pieces;
	}
}

const inFrames = (seconds: number): number => Math.round(seconds / FRAME_SECONDS);
const inSeconds = ({ from, to }: FrameSpan): Interval => ({
	start: from * FRAME_SECONDS,
	end: to * FRAME_SECONDS,
});
