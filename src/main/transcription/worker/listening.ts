import { correctTerms } from '../../../core/transcription/correct-terms';
import type { LogMel } from '../../../core/transcription/log-mel';
import { Segmenter, type SpeechSegment } from '../../../core/transcription/segmenter';
import type { Interval, Segment, Transcript } from '../../../core/transcription/transcript';
import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from '../../../core/transcription/voice-activity';
import { Cancelled } from './decode';
import { type Heard, hearSegment } from './hear-segment';
import type { HearingRules } from './hearing-rules';
import { SampleStore } from './sample-store';
import type { DetectVoice, VoiceDetector } from './voice-detector';
import type { WhisperModel } from './whisper-model';

/** After this silence the tail is decoded, in case nothing more is said. Seconds. */
const SPECULATION_PAUSE = 0.35;
/** Half a second in one run costs half of what frame by frame does. */
const FRAMES_AT_ONCE = 16;

export type ListenOptions = {
	/** Whisper's language code, as in `en`. */
	language: string;
	/** Terms that may be said, in their spelling; they are put where they were heard. */
	glossary?: readonly string[];
	/** Called once for each segment, in order. */
	onSegment?: (segment: Segment) => void;
	/** Called at a pause with what the next segment is if nothing more is said. */
	onTail?: (segment: Segment) => void;
	/** Both in seconds from the beginning of the recording. */
	onProgress?: (decodedSeconds: number, receivedSeconds: number) => void;
};

/** One recording being heard. */
export type Listening = {
	/** Takes 16 kHz mono samples of any length, and returns at once. They must not be changed afterwards. */
	push(samples: Int16Array): void;
	/** -> the transcript, once all that was pushed is heard. Rejects with Cancelled after `cancel`. */
	finish(): Promise<Transcript>;
	cancel(): void;
};

/** What all recordings share. */
export type ListeningModels = { whisper: WhisperModel; detector: VoiceDetector; mel: LogMel };

/** Turns samples into segments in the background: detects speech, cuts, decodes, one thing after the other. */
export class BackgroundListening implements Listening {
	readonly #models: ListeningModels;
	readonly #rules: HearingRules;
	readonly #options: ListenOptions;
	readonly #detectVoice: DetectVoice;
	readonly #store = new SampleStore();
	readonly #segmenter: Segmenter;
	readonly #segments: Segment[] = [];
	readonly #speech: Interval[] = [];
	/** Tokens of the last segment. */
	#said: readonly number[] = [];
	#speculation: { segment: SpeechSegment; heard: Heard } | null = null;
	/** Frames that the detector has heard and the segmenter has not. */
	#frames: Frame[] = [];
	/** Samples that the detector has heard. */
	#detected = 0;
	#finished = false;
	#cancelled = false;
	#work: Promise<void> = Promise.resolve();
	#working = false;
	#failure: unknown = null;

	constructor(models: ListeningModels, rules: HearingRules, options: ListenOptions) {
		this.#models = models;
		this.#rules = rules;
		this.#options = options;
		this.#segmenter = new Segmenter(rules.segments);
		this.#detectVoice = models.detector.start();
	}

	push(samples: Int16Array): void {
		if (this.#finished) throw new Error('samples were pushed after the end of the recording');
		this.#store.append(samples);
		this.#begin();
	}

	async finish(): Promise<Transcript> {
		this.#finished = true;
		await this.#work;
		this.#begin();
		await this.#work;
		if (this.#cancelled) throw new Cancelled('listening was cancelled');
		if (this.#failure !== null) throw this.#failure;
		return {
			durationSeconds: this.#store.received / SAMPLE_RATE,
			model: this.#models.whisper.name,
			language: this.#options.language,
			speech: joinTouching(this.#speech),
			segments: this.#segments,
		};
	}

	cancel(): void {
		this.#cancelled = true;
	}

	#begin(): void {
		if (this.#working || this.#cancelled || this.#failure !== null) return;
		this.#working = true;
		this.#work = this.#listen()
			.catch((error: unknown) => {
				if (!(error instanceof Cancelled)) this.#failure = error;
			})
			.finally(() => {
				this.#working = false;
			});
	}

	async #listen(): Promise<void> {
		while (!this.#cancelled) {
			const segment = await this.#detect();
			if (segment !== null) await this.#hear(segment);
			else if (this.#finished) break;
			else if (!(await this.#speculate())) return;
		}
		const last = this.#cancelled ? null : this.#segmenter.end(this.#store.received / SAMPLE_RATE);
		if (last !== null) await this.#hear(last);
	}

	/** Runs the detector over what has come in. -> the first segment that is complete. */
	async #detect(): Promise<SpeechSegment | null> {
		while (!this.#cancelled) {
			for (let frame = this.#frames.shift(); frame !== undefined; frame = this.#frames.shift()) {
				const segment = this.#segmenter.hear(frame);
				if (segment !== null) return segment;
			}
			this.#store.forgetBefore(Math.floor(this.#segmenter.neededFrom * SAMPLE_RATE));
			const waiting = (this.#store.received - this.#detected) / FRAME_SAMPLES;
			const ready = Math.min(FRAMES_AT_ONCE, this.#finished ? Math.ceil(waiting) : Math.floor(waiting));
			if (ready < 1) return null;
			const samples = this.#store.read(this.#detected, this.#detected + ready * FRAME_SAMPLES);
			const probabilities = await this.#detectVoice(samples);
			this.#detected += samples.length;
			for (const [index, probability] of probabilities.entries()) {
				const start = index * FRAME_SAMPLES;
				const energy = meanSquare(samples.subarray(start, start + FRAME_SAMPLES));
				this.#frames.push({ probability, energy });
			}
		}
		return null;
	}

	/** Decodes the tail in a pause. -> whether there was one to decode. */
	async #speculate(): Promise<boolean> {
		const tail = this.#segmenter.tail(SPECULATION_PAUSE);
		if (tail === null || this.#isKnown(tail)) return false;
		const heard = await this.#decode(tail);
		this.#speculation = { segment: tail, heard };
		this.#options.onTail?.(heard.segment);
		return true;
	}

	#isKnown(segment: SpeechSegment): boolean {
		const known = this.#speculation?.segment;
		return known?.start === segment.start && known.speech.at(-1)?.end === segment.speech.at(-1)?.end;
	}

	async #hear(segment: SpeechSegment): Promise<void> {
		const known = this.#isKnown(segment) ? this.#speculation?.heard : undefined;
		const { segment: heard, tokens } = known ?? (await this.#decode(segment));
		this.#speculation = null;
		this.#said = heard.clarity === 'clear' ? tokens : [];
		this.#speech.push(...segment.speech);
		this.#segments.push(heard);
		this.#options.onSegment?.(heard);
		this.#options.onProgress?.(segment.end, this.#store.received / SAMPLE_RATE);
	}

	/** What the decoder reads before it writes: the last of what was said. */
	#context(): readonly number[] {
		const { context } = this.#rules;
		// slice(-0) would be all of them.
		return context === 0 ? [] : this.#said.slice(-context);
	}

	async #decode(segment: SpeechSegment): Promise<Heard> {
		const pieces = segment.pieces.map((piece) => this.#store.readSeconds(piece.start, piece.end));
		const heard = await hearSegment(segment, join(pieces), {
			model: this.#models.whisper,
			mel: this.#models.mel,
			rules: this.#rules,
			language: this.#options.language,
			context: this.#context(),
			cancelled: () => this.#cancelled,
		});
		const words = correctTerms(heard.segment.words, this.#options.glossary ?? []);
		return { ...heard, segment: { ...heard.segment, words } };
	}
}

function join(pieces: readonly Float32Array[]): Float32Array {
	const joined = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		joined.set(piece, at);
		at += piece.length;
	}
	return joined;
}

const meanSquare = (samples: Float32Array): number =>
	samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;

/** A hard cut leaves two stretches that touch: they are one. */
function joinTouching(speech: readonly Interval[]): Interval[] {
	const joined: Interval[] = [];
	for (const { start, end } of speech) {
		const last = joined.at(-1);
		if (last !== undefined && last.end === start) last.end = end;
		else joined.push({ start, end });
	}
	return joined;
}
