import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { choosePrecisions, type Precisions } from '../../../core/models/model-files';
import { usableHeads } from '../../../core/transcription/alignment-heads';

/** START_OF_PREVIOUS stands two before <|notimestamps|> in every Whisper vocabulary; older exports don't name it. */
const generationSchema = z
	.object({
		alignment_heads: z.array(z.tuple([z.number().int(), z.number().int()])).default([]),
		begin_suppress_tokens: z.array(z.number().int()),
		decoder_start_token_id: z.number().int(),
		eos_token_id: z.number().int(),
		is_multilingual: z.boolean().optional(),
		lang_to_id: z.record(z.string(), z.number().int()).default({}),
		no_timestamps_token_id: z.number().int(),
		prev_sot_token_id: z.number().int().optional(),
		suppress_tokens: z.array(z.number().int()),
		task_to_id: z.record(z.string(), z.number().int()).default({}),
	})
	.transform((generation) => ({
		...generation,
		is_multilingual: generation.is_multilingual ?? Object.keys(generation.lang_to_id).length > 0,
		prev_sot_token_id: generation.prev_sot_token_id ?? generation.no_timestamps_token_id - 2,
	}));
export type GenerationConfig = z.infer<typeof generationSchema>;

const configSchema = z.object({
	d_model: z.number().int(),
	decoder_layers: z.number().int(),
	decoder_attention_heads: z.number().int(),
	num_mel_bins: z.number().int(),
	max_target_positions: z.number().int(),
	vocab_size: z.number().int(),
});
export type ModelConfig = z.infer<typeof configSchema>;

export type ModelFolder = { precisions: Precisions; config: ModelConfig; generation: GenerationConfig };

/** What a folder in the layout of transformers.js holds. Throws where files are missing or are no Whisper's. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
	const precisions = choosePrecisions(await listFiles(folder));
	if (!precisions.ok) throw new Error(`${folder}: ${precisions.error.message}`);
	const [config, generation] = await Promise.all([
		readJson(join(folder, 'config.json'), configSchema),
		readJson(join(folder, 'generation_config.json'), generationSchema),
	]);
	const alignment_heads = usableHeads(
		generation.alignment_heads,
		config.decoder_layers,
		config.decoder_attention_heads,
	);
	return { precisions: precisions.value, config, generation: { ...generation, alignment_heads } };
}

/** Paths of a model folder's files, relative and with /: its own and those in onnx/. Throws where it can't be read. */
export async function listFiles(folder: string): Promise<string[]> {
	const own = await readdir(folder);
	const networks = await readdir(join(folder, 'onnx')).catch(() => []);
	return [...own, ...networks.map((name) => `onnx/${name}`)];
}

async function readJson<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
	const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Error(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}
