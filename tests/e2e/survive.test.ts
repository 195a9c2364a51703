import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { wordsOf } from '../../src/core/transcription/transcript';
import { fixture } from '../fixtures/fixture';
import { decodeWav } from '../fixtures/wav';
import { type Launched, launch } from './launch';
import { reportOf, say, stop } from './say';

const answer = decodeWav(readFileSync(fixture('figures')));
let launched: Launched | undefined;

afterEach(() => launched?.close());

/** Ends the utility process that runs the models, as a crash would. */
const killRecognition = (app: Launched['app']): Promise<number> =>
	app.evaluate(async ({ app }) => {
		for (let i = 0; i < 100; i += 1) {
			const found = app.getAppMetrics().find((metric) => metric.name === 'Aloud recognition');
			if (found) {
				process.kill(found.pid, 'SIGKILL');
				return found.pid;
			}
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error('the recognition process never ran');
	});

test('a recognition process that is killed during the answer costs no word of it', {
	timeout: 180_000,
}, async () => {
	launched = await launch();
	const { app, page } = launched;
	const id = await say(page, 'behavioral/2', answer);
	await killRecognition(app);
	await stop(page, id);
	const details = await reportOf(page, id);
	const words = details.transcript ? wordsOf(details.transcript).map((word) => word.text) : [];
	expect(words.join(' ')).toMatch(/380/);
});

test('an app that is killed while recording loses nothing that was written, and offers it at the next start', {
	timeout: 180_000,
}, async () => {
	launched = await launch();
	const id = await say(launched.page, 'behavioral/2', answer);
	const { dataFolder } = launched;
	const gone = launched.app.waitForEvent('close');
	launched.app.process().kill('SIGKILL');
	await gone;

	launched = await launch({ dataFolder });
	const { page } = launched;
	const [summary] = await page.evaluate(() => window.aloud.ask('attempts:list', {}));
	expect(summary).toMatchObject({ id, stage: 'recorded' });
	expect(summary?.durationSeconds).toBeCloseTo(answer.length / 16000, 3);

	await page.getByRole('navigation').getByText('Library').click();
	await page
		.getByRole('button', { name: /meaningful trade-off/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Transcribe now' }).first().click();
	const details = await reportOf(page, id);
	expect(details.report?.timing.words).toBeGreaterThan(5);
});

test('silence gives no words, and says so', { timeout: 120_000 }, async () => {
	launched = await launch();
	const { page } = launched;
	const id = await say(page, 'behavioral/1', new Int16Array(16000 * 6));
	await stop(page, id);
	const details = await reportOf(page, id);
	expect(details.report?.analysis).toEqual({ tag: 'no-speech' });
	expect(details.transcript?.segments).toEqual([]);
});

test('a discarded answer leaves nothing behind', async () => {
	launched = await launch();
	const { page } = launched;
	const id = await say(page, 'behavioral/1', answer);
	const discarded = await page.evaluate((id) => window.aloud.ask('recording:discard', { id }), id);
	expect(discarded.ok).toBe(true);
	expect(await page.evaluate(() => window.aloud.ask('attempts:list', {}))).toEqual([]);
});

test('blocks out of order and second recordings are refused', async () => {
	launched = await launch();
	const { page } = launched;
	const id = await say(page, 'behavioral/1', answer.slice(0, 8000));
	const skipped = await page.evaluate(
		(id) => window.aloud.ask('recording:append', { id, block: 9, samples: new Int16Array(10) }),
		id,
	);
	expect(skipped).toMatchObject({ ok: false, error: { tag: 'refused' } });
	const second = await page.evaluate(() => window.aloud.ask('recording:begin', { promptId: 'behavioral/1' }));
	expect(second).toMatchObject({ ok: false, error: { tag: 'busy' } });
});

const attempts = (page: Launched['page']) => page.evaluate(() => window.aloud.ask('attempts:list', {}));

test('a window that is loaded again while it records keeps the answer, and can record the next', async () => {
	launched = await launch();
	const { page } = launched;
	const id = await say(page, 'behavioral/1', answer);
	await page.reload();
	await expect.poll(() => attempts(page)).toMatchObject([{ id, stage: 'recorded' }]);
	const next = await page.evaluate(() => window.aloud.ask('recording:begin', { promptId: 'behavioral/1' }));
	expect(next.ok).toBe(true);
});

test('a window whose process ends while it records comes back, and the answer is kept', {
	timeout: 40_000,
}, async () => {
	launched = await launch();
	const { app, page, dataFolder } = launched;
	const id = await say(page, 'behavioral/1', answer);
	await app.evaluate(({ BrowserWindow }) => {
		const contents = BrowserWindow.getAllWindows()[0]?.webContents;
		const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
		contents?.forcefullyCrashRenderer();
		return loaded;
	});
	const stored = readFileSync(join(dataFolder, 'attempts', id, 'attempt.json'), 'utf8');
	expect(JSON.parse(stored)).toMatchObject({ id, stage: 'recorded' });
});
