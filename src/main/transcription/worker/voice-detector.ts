import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../../../core/transcription/voice-activity';

const FILE = 'silero_vad_v6.onnx';
/** Silero looks back at the last 4 ms of the frame before. */
const CONTEXT = 64;
const STATE = 128;

/** Silero's voice activity detector; one instance hears one recording at a time through `start`. */
export class VoiceDetector {
	readonly #session: InferenceSession;

	private constructor(session: InferenceSession) {
		this.#session = session;
	}

	/** Throws where the folder holds no Silero model. */
	static async load(folder: string): Promise<VoiceDetector> {
		const session = await InferenceSession.create(join(folder, FILE), {
			intraOpNumThreads: 1,
			interOpNumThreads: 1,
			executionMode: 'sequential',
			enableCpuMemArena: false,
		});
		return new VoiceDetector(session);
	}

	/** -> a function that takes the recording's frames in order (512 samples, -1 to 1) and gives each one's probability of speech. */
	start(): (frame: Float32Array) => Promise<number> {
		const input = new Float32Array(CONTEXT + FRAME_SAMPLES);
		const inputTensor = new Tensor('float32', input, [1, input.length]);
		const rate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);
		let state: Tensor = new Tensor('float32', new Float32Array(2 * STATE), [2, 1, STATE]);
		return async (frame) => {
			input.copyWithin(0, FRAME_SAMPLES);
			input.set(frame, CONTEXT);
			const { output, stateN } = await this.#session.run({ input: inputTensor, state, sr: rate });
			if (!(output?.data instanceof Float32Array) || !(stateN instanceof Tensor)) {
				throw new Error('the voice activity detector gave no probability');
			}
			state = stateN;
			return output.data[0] ?? 0;
		};
	}

	dispose(): Promise<void> {
		return this.#session.release();
	}
}
