import { z } from 'zod';

/** How a network's weights are stored, in the names of transformers.js; it decides the file's name. */
export const precisionSchema = z.enum(['fp32', 'q4', 'int8', 'q8', 'uint8']);
export type Precision = z.infer<typeof precisionSchema>;

/** Names of folders below models/; also what a transcript calls the model that heard it. */
export const modelNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i);

/** Sizes of a Whisper, from its config.json; they decide how long it takes. */
const architectureSchema = z.object({
	width: z.number().int(),
	encoderLayers: z.number().int(),
	decoderLayers: z.number().int(),
});
export type Architecture = z.infer<typeof architectureSchema>;

const catalogueEntrySchema = z.object({
	name: modelNameSchema,
	title: z.string(),
	/** On the hub: OWNER/NAME. The `_timestamped` exports give the cross attentions that word times come from. */
	repo: z.string(),
	revision: z.string(),
	encoder: precisionSchema,
	decoder: precisionSchema,
	/** Of both networks, before the hub has said it exactly. */
	aboutBytes: z.number().int(),
	multilingual: z.boolean(),
	architecture: architectureSchema,
	/** What a person should know before the download. */
	note: z.string().optional(),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

export const BUNDLED_MODEL = 'whisper-base';

export const bundledArchitecture: Architecture = { width: 512, encoderLayers: 6, decoderLayers: 6 };

/**
 * What can be downloaded. Encoder in 32 bits and decoder in 4-bit blocks are what the hub's own examples take: 8-bit
 * dynamic quantisation loops on processors without VNNI (docs/measurements.md). The turbo's encoder in 32 bits would
 * pass 2 GiB, which Electron's allocator refuses.
 */
export const catalogue: readonly CatalogueEntry[] = z.array(catalogueEntrySchema).parse([
	{
		name: 'whisper-tiny.en',
		title: 'Whisper tiny, English',
		repo: 'onnx-community/whisper-tiny.en_timestamped',
		revision: 'main',
		encoder: 'fp32',
		decoder: 'q4',
		aboutBytes: 119_697_479,
		multilingual: false,
		architecture: { width: 384, encoderLayers: 4, decoderLayers: 4 },
		note: 'Less exact than the built-in model.',
	},
	{
		name: 'whisper-base.en',
		title: 'Whisper base, English',
		repo: 'onnx-community/whisper-base.en_timestamped',
		revision: 'main',
		encoder: 'fp32',
		decoder: 'q4',
		aboutBytes: 206_188_009,
		multilingual: false,
		architecture: { width: 512, encoderLayers: 6, decoderLayers: 6 },
	},
	{
		name: 'whisper-small.en',
		title: 'Whisper small, English',
		repo: 'onnx-community/whisper-small.en_timestamped',
		revision: 'main',
		encoder: 'fp32',
		decoder: 'q4',
		aboutBytes: 586_209_938,
		multilingual: false,
		architecture: { width: 768, encoderLayers: 12, decoderLayers: 12 },
	},
	{
		name: 'whisper-small',
		title: 'Whisper small, multilingual',
		repo: 'onnx-community/whisper-small_timestamped',
		revision: 'main',
		encoder: 'fp32',
		decoder: 'q4',
		aboutBytes: 586_213_010,
		multilingual: true,
		architecture: { width: 768, encoderLayers: 12, decoderLayers: 12 },
	},
	{
		name: 'distil-small.en',
		title: 'Distil-Whisper small, English',
		repo: 'onnx-community/distil-small.en_timestamped',
		revision: 'main',
		encoder: 'fp32',
		decoder: 'q4',
		aboutBytes: 537_000_000,
		multilingual: false,
		architecture: { width: 768, encoderLayers: 12, decoderLayers: 4 },
		note: 'Names no attention heads for word times: they are less exact.',
	},
	{
		name: 'whisper-large-v3-turbo',
		title: 'Whisper large v3 turbo, multilingual',
		repo: 'onnx-community/whisper-large-v3-turbo_timestamped',
		revision: 'main',
		encoder: 'q4',
		decoder: 'q4',
		aboutBytes: 760_000_000,
		multilingual: true,
		architecture: { width: 1280, encoderLayers: 32, decoderLayers: 4 },
		note: 'Needs about 2 GB of free memory.',
	},
]);
