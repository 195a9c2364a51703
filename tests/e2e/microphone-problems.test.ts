import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { WAV_HEADER_BYTES } from '../../src/core/recording/wav-header';
import { fixture } from '../fixtures/fixture';
import { SAMPLE_RATE } from '../fixtures/wav';
import { launch, type Microphone } from './launch';
import { reportOf } from './say';

test.each<[Microphone['tag'], Microphone, RegExp]>([
	['missing', { tag: 'missing' }, /No microphone was found.*Plug one in/],
	['denied', { tag: 'denied' }, /may not use the microphone.*privacy settings/],
])(
	'a %s microphone is told with what to do, and leaves no attempt behind',
	async (_tag, microphone, message) => {
		const { page, close } = await launch({ microphone });
		try {
			await page.getByRole('button', { name: /Tell me about a system you built that failed/ }).click();
			await page.getByRole('button', { name: 'Record', exact: true }).click();
			const alert = page.getByRole('alert');
			await alert.waitFor({ timeout: 10_000 });
			expect(await alert.textContent()).toMatch(message);
			expect(await page.evaluate(() => window.aloud.ask('attempts:list', {}))).toEqual([]);
		} finally {
			await close();
		}
	},
);

/** Stands for the hardware: keeps hold of the microphone's track, to end it as the browser does when it is unplugged. */
async function makeUnpluggable(page: Page): Promise<() => Promise<void>> {
	await page.evaluate(() => {
		const { mediaDevices } = navigator;
		const open = mediaDevices.getUserMedia.bind(mediaDevices);
		mediaDevices.getUserMedia = async (constraints) => {
			const stream = await open(constraints);
			Object.assign(window, { microphone: stream.getAudioTracks()[0] });
			return stream;
		};
	});
	return () =>
		page.evaluate(() => {
			const { microphone } = window as unknown as { microphone: MediaStreamTrack };
			microphone.stop();
			microphone.dispatchEvent(new Event('ended'));
		});
}

test('a microphone that is unplugged while it records loses nothing: it is told, and the answer goes on with the next', {
	timeout: 120_000,
}, async () => {
	const { page, dataFolder, close } = await launch({
		microphone: { tag: 'speaks', wav: fixture('figures') },
	});
	try {
		const unplug = await makeUnpluggable(page);
		await page.getByRole('button', { name: /Tell me about a system you built that failed/ }).click();
		await page.getByRole('button', { name: 'Record', exact: true }).click();
		const recorded = page.getByRole('timer', { name: 'Time recorded' });
		await expect.poll(() => recorded.textContent(), { timeout: 20_000 }).toBe('00:03');
		await unplug();
		const alert = page.getByRole('alert');
		await alert.waitFor();
		expect(await alert.textContent()).toMatch(
			/The microphone was disconnected\..*0:03 is recorded and safe.*Connect it again, or finish/,
		);

		const [attempt] = await page.evaluate(() => window.aloud.ask('attempts:list', {}));
		const id = attempt?.id ?? '';
		// The header follows with the next sync: what is there counts.
		const secondsOnDisk = (): number => {
			const bytes = statSync(join(dataFolder, 'attempts', id, 'audio.wav')).size;
			return (bytes - WAV_HEADER_BYTES) / (2 * SAMPLE_RATE);
		};
		await expect.poll(secondsOnDisk).toBeGreaterThanOrEqual(3);
		const before = secondsOnDisk();

		await page.getByRole('button', { name: 'Go on' }).click();
		await expect.poll(() => recorded.textContent(), { timeout: 20_000 }).toBe('00:05');
		await unplug();
		await page.getByRole('button', { name: 'Finish' }).click();
		const { attempt: finished, transcript } = await reportOf(page, id);
		expect(finished.durationSeconds).toBeGreaterThanOrEqual(before + 1.5);
		expect(transcript?.segments.length).toBeGreaterThan(0);
	} finally {
		await close();
	}
});
