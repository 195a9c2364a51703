import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { answerRecording } from '../../../src/main/recording/answer-recording';

const ID = '2026-11-24T13-05-09-123Z-behavioral-1';
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'aloud-'));
	await writeFile(join(folder, `${ID}.wav`), bytes);
});

const ask = (url: string, range?: string): Promise<Response> =>
	answerRecording(new Request(url, range ? { headers: { range } } : {}), (id) => join(folder, `${id}.wav`));

test('the whole recording is served with its length', async () => {
	const response = await ask(`aloud-recording://attempt/${ID}/audio.wav`);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-length')).toBe('1000');
	expect(response.headers.get('accept-ranges')).toBe('bytes');
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test('a range is served as 206 with exactly its bytes', async () => {
	const response = await ask(`aloud-recording://attempt/${ID}/audio.wav`, 'bytes=100-199');
	expect(response.status).toBe(206);
	expect(response.headers.get('content-range')).toBe('bytes 100-199/1000');
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes.slice(100, 200));
});

test('a range beyond the end is 416 with the size', async () => {
	const response = await ask(`aloud-recording://attempt/${ID}/audio.wav`, 'bytes=1000-');
	expect(response.status).toBe(416);
	expect(response.headers.get('content-range')).toBe('bytes */1000');
});

test.each([
	`aloud-recording://attempt/2026-11-24T13-05-09-999Z-behavioral-1/audio.wav`,
	`aloud-recording://elsewhere/${ID}/audio.wav`,
	`aloud-recording://attempt/${ID}/attempt.json`,
	'aloud-recording://attempt/..%2F..%2Fetc/audio.wav',
	'aloud-recording://attempt/../secret/audio.wav',
])('%s is not found', async (url) => {
	expect((await ask(url)).status).toBe(404);
});
