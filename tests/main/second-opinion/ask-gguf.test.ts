import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { askAboutPoints } from '../../../src/core/second-opinion/question';
import { readReply } from '../../../src/core/second-opinion/read-reply';
import { samplePrompt, sampleSentences } from '../../../src/core/second-opinion/sample';
import { readGgufFile } from '../../../src/main/second-opinion/gguf-file';
import { askGguf } from '../../../src/main/second-opinion/worker/ask-gguf';
import type { GgufMessage } from '../../../src/main/second-opinion/worker/protocol';
import { smolLm } from '../../fixtures/smollm';

const question = askAboutPoints(samplePrompt, sampleSentences);
const folder = mkdtempSync(join(tmpdir(), 'aloud-gguf-'));
let path = '';

beforeAll(() => {
	path = smolLm();
});

it('a real model writes the JSON that was asked for, and is heard while it writes', async () => {
	const said: GgufMessage[] = [];
	const answer = await askGguf({ path, question }, (message) => said.push(message));
	expect(answer.tag).toBe('answer');
	if (answer.tag !== 'answer') return;
	const texts = said.flatMap((message) => (message.tag === 'text' ? [message.text] : []));
	expect(said[0]).toEqual({ tag: 'loading' });
	expect(texts.length).toBeGreaterThan(10);
	expect(answer.text.trim()).toBe(texts.at(-1)?.trim());
	// The grammar holds even a model of this size to the form; what it says of the points is its own.
	const ids = samplePrompt.points.map(({ id }) => id);
	expect(readReply(answer.text, ids)).toMatchObject({ ok: true });
});

it('an answer that is longer than the model reads is refused before it is read', async () => {
	const long = { ...question, user: 'We measured it again. '.repeat(3000) };
	const answer = await askGguf({ path, question: long }, () => {});
	expect(answer).toMatchObject({ tag: 'failure', reason: 'too-long' });
	expect(JSON.stringify(answer)).toMatch(/needs \d+ tokens, and the model takes 8192/);
});

it('a file that is cut off fails, and says so', async () => {
	const broken = join(folder, 'broken.gguf');
	writeFileSync(broken, readFileSync(path).subarray(0, 50_000_000));
	const answer = await askGguf({ path: broken, question }, () => {});
	expect(answer).toMatchObject({ tag: 'failure', reason: 'not-loaded' });
	expect(JSON.stringify(answer)).toContain('corrupted or incomplete');
});

it('a GGUF file is told by its first bytes, and its size is named', async () => {
	expect(await readGgufFile(path)).toEqual({ ok: true, value: { path, bytes: 98_362_432 } });
	const other = join(folder, 'notes.gguf');
	for (const content of ['notes', 'GGUF', 'GGUF and nothing more']) {
		writeFileSync(other, content);
		expect(await readGgufFile(other)).toMatchObject({ ok: false, error: { tag: 'not-gguf' } });
	}
	expect(await readGgufFile(join(folder, 'gone.gguf'))).toMatchObject({
		ok: false,
		error: { tag: 'not-gguf' },
	});
});
