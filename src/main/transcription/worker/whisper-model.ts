import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
	env,
	type PreTrainedTokenizer,
	WhisperForConditionalGeneration,
	WhisperTokenizer,
} from '@xenova/transformers';
import type { InferenceSession } from 'onnxruntime-node';
import { z } from 'zod';
import { sessionOptions } from './session-options';

env.allowRemoteModels = false;
env.allowLocalModels = true;

const generationSchema = z.object({
	alignment_heads: z.array(z.tuple([z.number().int(), z.number().int()])),
	begin_suppress_tokens: z.array(z.number().int()),
	decoder_start_token_id: z.number().int(),
	eos_token_id: z.number().int(),
	is_multilingual: z.boolean(),
	lang_to_id: z.record(z.string(), z.number().int()).default({}),
	no_timestamps_token_id: z.number().int(),
	prev_sot_token_id: z.number().int(),
	suppress_tokens: z.array(z.number().int()),
	task_to_id: z.record(z.string(), z.number().int()).default({}),
});

const configSchema = z.object({
	d_model: z.number().int(),
	decoder_layers: z.number().int(),
	decoder_attention_heads: z.number().int(),
	num_mel_bins: z.number().int(),
	max_target_positions: z.number().int(),
	vocab_size: z.number().int(),
});

/** Whisper as it lies in a folder in the layout of transformers.js: its two networks, its tokenizer, its numbers. */
export type WhisperModel = {
	name: string;
	encoder: InferenceSession;
	decoder: InferenceSession;
	tokenizer: PreTrainedTokenizer;
	config: z.infer<typeof configSchema>;
	generation: z.infer<typeof generationSchema>;
	dispose: () => Promise<void>;
};

const readJson = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
	schema.parse(JSON.parse(await readFile(path, 'utf8')));

/** Throws where files are missing or are not a Whisper model with cross attentions. */
export async function loadWhisper(folder: string, threads: number): Promise<WhisperModel> {
	const [config, generation] = await Promise.all([
		readJson(join(folder, 'config.json'), configSchema),
		readJson(join(folder, 'generation_config.json'), generationSchema),
	]);
	const tokenizer = await WhisperTokenizer.from_pretrained(folder);
	const model = await WhisperForConditionalGeneration.from_pretrained(folder, {
		device: 'cpu',
		dtype: { encoder_model: 'fp32', decoder_model_merged: 'int8' },
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
	return { name: basename(folder), encoder, decoder, tokenizer, config, generation, dispose };
}

const isSession = (value: unknown): value is InferenceSession =>
	typeof value === 'object' && value !== null && 'run' in value && 'outputNames' in value;
