import { expect, test } from 'vitest';
import { choosePrecisions, filesNeeded } from '../../../src/core/models/model-files';

const beside = ['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json'];
const encoder = (suffix: string) => `onnx/encoder_model${suffix}.onnx`;
const decoder = (suffix: string) => `onnx/decoder_model_merged${suffix}.onnx`;

test('of several precisions the most exact that can be run is taken', () => {
	const paths = [
		...beside,
		encoder('_q4'),
		encoder(''),
		encoder('_fp16'),
		decoder('_quantized'),
		decoder('_q4'),
	];
	expect(choosePrecisions(paths)).toEqual({ ok: true, value: { encoder: 'fp32', decoder: 'q4' } });
});

test('16-bit networks alone are refused, and so are unmerged decoders', () => {
	const refused = choosePrecisions([...beside, encoder('_fp16'), 'onnx/decoder_model.onnx']);
	expect(refused).toMatchObject({ ok: false, error: { tag: 'incomplete' } });
	expect(refused.ok ? '' : refused.error.message).toMatch(/encoder_model\.onnx.*decoder_model_merged\.onnx/);
});

test('every missing file is named', () => {
	const refused = choosePrecisions([encoder(''), decoder('')]);
	for (const name of beside) expect(refused.ok ? '' : refused.error.message).toContain(name);
});

test('files needed are the chosen networks, their outer weights, and what is read beside them', () => {
	const paths = [...beside, 'README.md', encoder(''), `${encoder('')}_data`, encoder('_q4'), decoder('_q4')];
	expect(filesNeeded(paths, { encoder: 'fp32', decoder: 'q4' })).toEqual([
		...beside,
		encoder(''),
		`${encoder('')}_data`,
		decoder('_q4'),
	]);
});

test("a decoder of ours is taken before one in the hub's layout, where both of its files are there", () => {
	const ours = ['onnx/decoder_tree_uint8.onnx', 'onnx/cross_attention.onnx'];
	const paths = [...beside, encoder(''), ...ours, decoder('')];
	expect(choosePrecisions(paths)).toEqual({ ok: true, value: { encoder: 'fp32', decoder: 'tree' } });
	expect(filesNeeded(paths, { encoder: 'fp32', decoder: 'tree' })).toEqual([...beside, encoder(''), ...ours]);
	expect(choosePrecisions(paths.filter((path) => path !== ours[1]))).toMatchObject({
		value: { decoder: 'fp32' },
	});
});
