import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Judge, judgeConfigSchema, type Pair } from '../../core/analysis/judge';
import { sessionOptions } from '../transcription/worker/session-options';
import { type EncodedPair, encodePair } from './encode-pair';

/** Rows of one run: more bring nothing on a CPU, and a longer wait before other work gets its turn. */
const BATCH = 8;

/**
 * Loads judge.onnx (which judges coverage) and star.onnx with their tokenizer and config.json from a folder. Each was
 * the better one at its task. Nothing else is read, from disk or elsewhere.
 * Throws where a file is missing or is not what it should be: the judge ships with the program.
 */
export async function loadJudge(folder: string, options: { threads?: number } = {}): Promise<Judge> {
	const readJson = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
	const config = judgeConfigSchema.parse(await readJson('config.json'));
	const tokenizer = new PreTrainedTokenizer(
		await readJson('tokenizer.json'),
		await readJson('tokenizer_config.json'),
	);
	const special = {
		cls: tokenizer.convert_tokens_to_ids('[CLS]'),
		sep: tokenizer.convert_tokens_to_ids('[SEP]'),
		pad: tokenizer.convert_tokens_to_ids('[PAD]'),
	};
	const encode = (text: string) => tokenizer.encode(text, { add_special_tokens: false });
	const load = (name: string) =>
		InferenceSession.create(join(folder, name), sessionOptions(options.threads ?? 2));
	const sessions = { coverage: await load('judge.onnx'), star: await load('star.onnx') };

	const run = async (head: 'coverage' | 'star', pairs: readonly Pair[]): Promise<number[][]> => {
		const rows = pairs.map((pair) => encodePair(pair, encode, special, config.max_tokens));
		// Rows of like length share a batch: padding costs as much as text.
		const order = rows.map((_, index) => index).sort((a, b) => lengthOf(rows[a]) - lengthOf(rows[b]));
		const logits: number[][] = [];
		for (let start = 0; start < order.length; start += BATCH) {
			const batch = order.slice(start, start + BATCH);
			const outputs = await sessions[head].run(
				tensorsOf(
					batch.flatMap((index) => rows[index] ?? []),
					special.pad,
				),
				[head],
			);
			const values = floatsOf(outputs[head]);
			const width = values.length / batch.length;
			batch.forEach((index, row) => {
				logits[index] = [...values.subarray(row * width, (row + 1) * width)];
			});
		}
		return logits;
	};

	return {
		config,
		coverage: (pairs) => run('coverage', pairs),
		star: (pairs) => run('star', pairs),
	};
}

const lengthOf = (row: EncodedPair | undefined): number => row?.ids.length ?? 0;

/** Rows padded to the longest -> the network's inputs, int64 [rows, tokens]. */
function tensorsOf(rows: readonly EncodedPair[], pad: number): Record<string, Tensor> {
	const width = Math.max(...rows.map(lengthOf));
	const size = rows.length * width;
	const ids = new BigInt64Array(size).fill(BigInt(pad));
	const mask = new BigInt64Array(size);
	const types = new BigInt64Array(size);
	rows.forEach((row, r) => {
		row.ids.forEach((id, c) => {
			ids[r * width + c] = BigInt(id);
			mask[r * width + c] = 1n;
			types[r * width + c] = BigInt(row.types[c] ?? 0);
		});
	});
	const tensor = (data: BigInt64Array) => new Tensor('int64', data, [rows.length, width]);
	return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
}

function floatsOf(tensor: Tensor | undefined): Float32Array {
	if (!(tensor?.data instanceof Float32Array)) throw new Error('the judge must answer with float32 logits');
	return tensor.data;
}
