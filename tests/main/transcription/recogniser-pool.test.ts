import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Listening, loadRecogniser } from '../../../src/main/transcription/worker/recogniser';
import { ModelNotLoaded, RecogniserPool } from '../../../src/main/transcription/worker/recogniser-pool';
import { fixture } from '../../fixtures/fixture';
import { decodeWav } from '../../fixtures/wav';

const models = resolve(import.meta.dirname, '../../../resources/models');
const base = join(models, 'whisper-base');
const vad = join(models, 'silero-vad');

test('the prepared model stays in memory, another one as long as a job hears with it', async () => {
	const pool = new RecogniserPool(vad);
	const other = join(mkdtempSync(join(tmpdir(), 'aloud-')), 'other');
	symlinkSync(base, other);
	pool.prepare(base);
	const first = await pool.open(base);
	const [another, same] = await Promise.all([pool.open(other), pool.open(other)]);
	expect(another.model).toBe('other');
	expect(same).toBe(another);
	pool.close(other);
	expect(await pool.open(other)).toBe(another);
	pool.close(other);
	pool.close(other);
	pool.close(base);
	expect(await pool.open(base)).toBe(first);
	const reloaded = await pool.open(other);
	expect(reloaded).not.toBe(another);
	await reloaded.dispose();
	await first.dispose();
});

test('a model goes only when a job that was cancelled has let go of it', async () => {
	const order: string[] = [];
	let heard: Listening | undefined;
	const pool = new RecogniserPool(vad, async (folders) => {
		const recogniser = await loadRecogniser(folders);
		return {
			model: recogniser.model,
			listen: (options) => {
				heard = recogniser.listen(options);
				return heard;
			},
			dispose: () => {
				order.push('disposed');
				return recogniser.dispose();
			},
		};
	});
	const listening = (await pool.open(base)).listen({ language: 'en' });
	listening.push(decodeWav(readFileSync(fixture('figures'))));
	listening.cancel();
	pool.close(base);
	await heard?.finish().catch(() => order.push('ended'));
	await expect.poll(() => order.length).toBe(2);
	expect(order).toEqual(['ended', 'disposed']);
});

test('a folder that holds no model is named, and tried again when it is next asked for', async () => {
	const pool = new RecogniserPool(vad);
	const folder = mkdtempSync(join(tmpdir(), 'aloud-'));
	const refused = await pool.open(folder).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(ModelNotLoaded);
	expect(String(refused)).toContain('config.json');
	cpSync(base, folder, { recursive: true });
	const recogniser = await pool.open(folder);
	await recogniser.dispose();
});
