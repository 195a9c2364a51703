import { expect, test } from 'vitest';
import { catalogue } from '../../../src/core/models/catalogue';
import { filesToFetch, fileUrl, hubTreeSchema, treeUrl } from '../../../src/core/models/hub';

const entry = { encoder: 'fp32', decoder: 'q4' } as const;
/** As the hub answers: folders among the files, large ones with their LFS pointer. */
const tree = hubTreeSchema.parse([
	{ type: 'directory', oid: 'd'.repeat(40), size: 0, path: 'onnx' },
	...['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json', 'README.md'].map(
		(path) => ({ type: 'file', oid: 'a'.repeat(40), size: 70, path, lastCommit: null }),
	),
	...['onnx/encoder_model.onnx', 'onnx/decoder_model_merged_q4.onnx', 'onnx/decoder_model.onnx'].map(
		(path) => ({
			type: 'file',
			oid: 'b'.repeat(40),
			size: 5000,
			lfs: { oid: 'c'.repeat(64), size: 5000, pointerSize: 134 },
			path,
		}),
	),
]);

test('a model is its two networks and the files beside them, each with the checksum that the hub states', () => {
	const files = filesToFetch(entry, tree);
	expect(files.ok && files.value.map(({ path }) => path)).toEqual([
		'config.json',
		'generation_config.json',
		'tokenizer.json',
		'tokenizer_config.json',
		'onnx/encoder_model.onnx',
		'onnx/decoder_model_merged_q4.onnx',
	]);
	expect(files.ok && files.value[0]?.checksum).toEqual({ tag: 'git-blob', hex: 'a'.repeat(40) });
	expect(files.ok && files.value[4]).toMatchObject({
		bytes: 5000,
		checksum: { tag: 'sha256', hex: 'c'.repeat(64) },
	});
});

test('a repository without the decoder is told, with its name', () => {
	const without = tree.filter(({ path }) => !path.includes('merged'));
	const files = filesToFetch(entry, without);
	expect(files).toMatchObject({ ok: false, error: { tag: 'not-on-hub' } });
	expect(files.ok ? '' : files.error.message).toContain('decoder_model_merged_q4.onnx');
});

test('addresses are those of the hub', () => {
	const source = { repo: 'onnx-community/whisper-tiny.en_timestamped', revision: 'main' };
	expect(treeUrl('https://huggingface.co', source)).toBe(
		'https://huggingface.co/api/models/onnx-community/whisper-tiny.en_timestamped/tree/main?recursive=true',
	);
	expect(fileUrl('https://huggingface.co', source, 'onnx/encoder_model.onnx')).toBe(
		'https://huggingface.co/onnx-community/whisper-tiny.en_timestamped/resolve/main/onnx/encoder_model.onnx',
	);
});

test('every model of the catalogue has a name and a repository of its own, with cross attentions', () => {
	expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
	expect(new Set(catalogue.map(({ repo }) => repo)).size).toBe(catalogue.length);
	for (const { repo } of catalogue) expect(repo).toMatch(/_timestamped$/);
});
