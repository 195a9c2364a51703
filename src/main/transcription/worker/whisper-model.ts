import { basename } from 'node:path';
import {
	env,
	type PreTrainedTokenizer,
	WhisperForConditionalGeneration,
	WhisperTokenizer,
} from '@xenova/transformers';
import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { type GenerationConfig, type ModelConfig, readModelFolder } from './read-model-folder';
import { sessionOptions } from './session-options';

env.allowRemoteModels = false;
env.allowLocalModels = true;

/** Whisper as it lies in a folder in the layout of transformers.js: its two networks, its tokenizer, its numbers. */
export type WhisperModel = {
	name: string;
	encoder: InferenceSession;
	/** Whether the encoder takes windows shorter than 30 s; the hub's exports don't. */
	anyWindow: boolean;
	decoder: InferenceSession;
	tokenizer: PreTrainedTokenizer;
	config: ModelConfig;
	generation: GenerationConfig;
	dispose: () => Promise<void>;
};

/** Throws where files are missing or are not a Whisper model with cross attentions. */
export async function loadWhisper(folder: string, threads: number): Promise<WhisperModel> {
	const { precisions, config, generation } = await readModelFolder(folder);
	const tokenizer = await WhisperTokenizer.from_pretrained(folder);
	const model = await WhisperForConditionalGeneration.from_pretrained(folder, {
		device: 'cpu',
		dtype: { encoder_model: precisions.encoder, decoder_model_merged: precisions.decoder },
		session_options: sessionOptions(threads),
	});
	const { model: encoder, decoder_model_merged: decoder } = model.sessions;
	if (!isSession(encoder) || !isSession(decoder))
		throw new Error(`${folder} holds no Whisper encoder and decoder`);
	if (!decoder.outputNames.includes('cross_attentions.0')) {
		throw new Error(`the decoder in ${folder} gives no cross attentions: words would have no times`);
	}
	const dispose = async () => {
		await model.dispose();
	};
	const anyWindow = await takesAnyWindow(encoder, config.num_mel_bins);
	return { name: basename(folder), encoder, anyWindow, decoder, tokenizer, config, generation, dispose };
}

const isSession = (value: unknown): value is InferenceSession =>
	typeof value === 'object' && value !== null && 'run' in value && 'outputNames' in value;

/** A short run tells: the positions of an encoder that was exported for 30 s can't be added to fewer frames. */
async function takesAnyWindow(encoder: InferenceSession, bands: number): Promise<boolean> {
	const frames = 20;
	const input = new Tensor('float32', new Float32Array(bands * frames), [1, bands, frames]);
	return encoder.run({ input_features: input }).then(
		() => true,
		() => false,
	);
}
