import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parsePack } from '../../../src/main/prompts/parse-pack';

test('every example of docs/prompt-packs.md is a pack without an error, one of each kind', async () => {
	const page = await readFile(resolve(import.meta.dirname, '../../../docs/prompt-packs.md'), 'utf8');
	const examples = unified()
		.use(remarkParse)
		.parse(page)
		.children.flatMap((node) => (node.type === 'code' ? [parsePack('example', node.value)] : []));
	expect(examples.map((example) => (example.ok ? example.value.pack.kind : example.error.errors))).toEqual([
		'behavioral',
		'mental-models',
		'further-reading',
	]);
});
