import { basename, join } from 'node:path';
import { env, type PreTrainedTokenizer, WhisperTokenizer } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { CROSS_ATTENTION, decoderFile, encoderFile, TREE_DECODER } from '../../../core/models/model-files';
import type { Decoder } from './decoder';
import { MergedDecoder } from './merged-decoder';
import { type GenerationConfig, type ModelConfig, readModelFolder } from './read-model-folder';
import { sessionOptions } from './session-options';
import { TreeDecoder } from './tree-decoder';

env.allowRemoteModels = false;
env.allowLocalModels = true;

/** Whisper as it lies in a folder in the layout of transformers.js: its two networks, its tokenizer, its numbers. */
export type WhisperModel = {
	name: string;
	encoder: InferenceSession;
	/** Whether the encoder takes windows shorter than 30 s; the hub's exports don't. */
	anyWindow: boolean;
	decoder: Decoder;
	tokenizer: PreTrainedTokenizer;
	/** -> what a token says, without marks and capitals. */
	wordsOf: (token: number) => string;
	config: ModelConfig;
	generation: GenerationConfig;
	dispose: () => Promise<void>;
};

/** Throws where files are missing or are not a Whisper model with cross attentions. */
export async function loadWhisper(folder: string, threads: number): Promise<WhisperModel> {
	const { precisions, config, generation } = await readModelFolder(folder);
	const tokenizer = await WhisperTokenizer.from_pretrained(folder);
	const open = (file: string): Promise<InferenceSession> =>
		InferenceSession.create(join(folder, file), sessionOptions(threads));
	const encoder = await open(encoderFile(precisions.encoder));
	const decoder =
		precisions.decoder === 'tree'
			? new TreeDecoder(
					{ cross: await open(CROSS_ATTENTION), decoder: await open(TREE_DECODER) },
					config,
					generation,
				)
			: new MergedDecoder(
					expectAttentions(await open(decoderFile(precisions.decoder)), folder),
					config,
					generation,
				);
	const dispose = async () => {
		await encoder.release();
		await decoder.dispose();
	};
	const anyWindow = await takesAnyWindow(encoder, config.num_mel_bins);
	const wordsOf = tokenWords(tokenizer);
	return {
		name: basename(folder),
		encoder,
		anyWindow,
		decoder,
		tokenizer,
		wordsOf,
		config,
		generation,
		dispose,
	};
}

function tokenWords(tokenizer: PreTrainedTokenizer): (token: number) => string {
	const known = new Map<number, string>();
	return (token) => {
		const found = known.get(token);
		if (found !== undefined) return found;
		const text = tokenizer.decode([token], { clean_up_tokenization_spaces: false });
		// A token of some bytes of a letter says nothing by itself, and differs from every other.
		const words = text.includes('\uFFFD')
			? `<${token}>`
			: text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s']/gu, '');
		known.set(token, words);
		return words;
	};
}

function expectAttentions(decoder: InferenceSession, folder: string): InferenceSession {
	if (decoder.outputNames.includes('cross_attentions.0')) return decoder;
	throw new Error(`the decoder in ${folder} gives no cross attentions: words would have no times`);
}

/** A short run tells: the positions of an encoder that was exported for 30 s can't be added to fewer frames. */
async function takesAnyWindow(encoder: InferenceSession, bands: number): Promise<boolean> {
	const frames = 20;
	const input = new Tensor('float32', new Float32Array(bands * frames), [1, bands, frames]);
	return encoder.run({ input_features: input }).then(
		() => true,
		() => false,
	);
}
