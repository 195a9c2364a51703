import type { Tensor } from 'onnxruntime-node';
import type { Candidate, Sampling } from './sampling';

/** What one token attended to: for each head that follows time, a weight for each position of the window. */
export type AttentionRow = readonly Float32Array[];

/** What the decoder says of one beam once its tokens are fed. */
export type BeamStep = {
	/** -> the `count` likeliest next tokens, best first, or the one that was drawn. */
	pick: (count: number, sampling: Sampling) => readonly Candidate[];
	/** A row for each token that was fed, without the context. */
	attention: readonly AttentionRow[];
};

/** One encoded window being decoded, token by token, along several beams. */
export type Decoding = {
	/** Feeds the prompt. `noSpeech`: the probability that the window holds no speech, as seen before the first word. */
	begin(context: readonly number[], start: readonly number[]): Promise<{ beam: BeamStep; noSpeech: number }>;
	/** Feeds each beam's newest token; beam i goes on from what was beam `parents[i]`. */
	next(tokens: readonly number[], parents: readonly number[]): Promise<readonly BeamStep[]>;
};

/** Whisper's decoder, in one of the layouts that it comes in. */
export type Decoder = {
	/** @param encoded the encoder's output, [1, positions, width]. @param language Whisper's code, as in `en`. */
	start(encoded: Tensor, language: string): Promise<Decoding>;
	dispose(): Promise<void>;
};
