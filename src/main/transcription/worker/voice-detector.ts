import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { FRAME_SAMPLES } from '../../../core/transcription/voice-activity';
import { sessionOptions } from './session-options';
import { expectFloats, expectTensor } from './tensors';

const FILE = 'silero_vad_v6.onnx';
/** Silero looks back at the last 4 ms before a frame. */
const CONTEXT = 64;
const ROW = CONTEXT + FRAME_SAMPLES;
const STATE = 128;

/** Takes the next frames of a recording (512 samples each, -1 to 1). -> each one's probability of speech. */
export type DetectVoice = (samples: Float32Array) => Promise<Float32Array>;

/** Silero's voice activity detector. Throws where the folder holds none. */
export async function loadVoiceDetector(folder: string) {
	const session = await InferenceSession.create(join(folder, FILE), sessionOptions(1));
	return { start: (): DetectVoice => detectWith(session), dispose: () => session.release() };
}

export type VoiceDetector = Awaited<ReturnType<typeof loadVoiceDetector>>;

/** One recording's detector: its memory goes from run to run. */
function detectWith(session: InferenceSession): DetectVoice {
	let before = new Float32Array(CONTEXT);
	let h = new Tensor('float32', new Float32Array(STATE), [1, 1, STATE]) as Tensor;
	let c = new Tensor('float32', new Float32Array(STATE), [1, 1, STATE]) as Tensor;
	return async (samples) => {
		const frames = samples.length / FRAME_SAMPLES;
		const input = new Float32Array(frames * ROW);
		for (let frame = 0; frame < frames; frame++) {
			const start = frame * FRAME_SAMPLES;
			input.set(before, frame * ROW);
			input.set(samples.subarray(start, start + FRAME_SAMPLES), frame * ROW + CONTEXT);
			before = samples.slice(start + FRAME_SAMPLES - CONTEXT, start + FRAME_SAMPLES);
		}
		const output = await session.run({ input: new Tensor('float32', input, [frames, ROW]), h, c });
		h = expectTensor(output, 'hn');
		c = expectTensor(output, 'cn');
		return expectFloats(expectTensor(output, 'speech_probs'));
	};
}
