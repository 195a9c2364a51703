import { type Failure, fail, ok, type Result } from '../result';
import type { Precision } from './catalogue';

/** What transformers.js appends to a network's name. */
const SUFFIX: Record<Precision, string> = {
	fp32: '',
	q4: '_q4',
	int8: '_int8',
	q8: '_quantized',
	uint8: '_uint8',
};

/** Best first. 16-bit networks are not among them: the recogniser's tensors are 32 bits wide. */
const PREFERRED: readonly Precision[] = ['fp32', 'int8', 'q4', 'q8', 'uint8'];

const ENCODER = 'encoder_model';
const DECODER = 'decoder_model_merged';

/** Files beside the networks that the recogniser reads. */
export const REQUIRED_FILES = [
	'config.json',
	'generation_config.json',
	'tokenizer.json',
	'tokenizer_config.json',
] as const;
/** Taken where they are, and not missed where they aren't. */
const OPTIONAL_FILES = ['preprocessor_config.json', 'special_tokens_map.json'];

/** `tree`: the decoder that scripts/whisper/ writes, in two files. */
export type Precisions = { encoder: Precision; decoder: Precision | 'tree' };

export const TREE_DECODER = 'onnx/decoder_tree_uint8.onnx';
export const CROSS_ATTENTION = 'onnx/cross_attention.onnx';
const TREE = [TREE_DECODER, CROSS_ATTENTION];

const networkFile = (network: string, precision: Precision): string =>
	`onnx/${network}${SUFFIX[precision]}.onnx`;

export const encoderFile = (precision: Precision): string => networkFile(ENCODER, precision);
export const decoderFile = (precision: Precision): string => networkFile(DECODER, precision);

/**
 * Which of a folder's networks to run, from the paths of its files (relative, with /). The failure says what was
 * expected and isn't there.
 */
export function choosePrecisions(paths: readonly string[]): Result<Precisions, Failure<'incomplete'>> {
	const missing: string[] = REQUIRED_FILES.filter((file) => !paths.includes(file));
	const find = (network: string): Precision | undefined =>
		PREFERRED.find((precision) => paths.includes(networkFile(network, precision)));
	const encoder = find(ENCODER);
	const decoder = TREE.every((file) => paths.includes(file)) ? 'tree' : find(DECODER);
	if (!encoder) missing.push(expected(ENCODER));
	if (!decoder) missing.push(expected(DECODER));
	if (!encoder || !decoder || missing.length > 0)
		return fail('incomplete', `Expected and not there: ${missing.join('; ')}.`);
	return ok({ encoder, decoder });
}

const expected = (network: string): string =>
	`onnx/${network}.onnx (or with ${Object.values(SUFFIX).filter(Boolean).join(', ')}; 16-bit files can't be run)`;

/** Of all files of a folder or a repository, those that the recogniser reads; weights may lie in a second file. */
export function filesNeeded(paths: readonly string[], { encoder, decoder }: Precisions): string[] {
	const networks = [encoderFile(encoder), ...(decoder === 'tree' ? TREE : [decoderFile(decoder)])];
	return paths.filter(
		(path) =>
			[...REQUIRED_FILES, ...OPTIONAL_FILES, ...networks].includes(path) ||
			networks.some((network) => path.startsWith(`${network}_data`)),
	);
}
