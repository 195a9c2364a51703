import type { Page } from 'playwright';
import type { AloudApi, AttemptDetails } from '../../src/core/ipc/contract';

declare global {
	interface Window {
		aloud: AloudApi;
	}
}

/** Begins a recording of the prompt and hands main the samples as the recorder does, faster than they were spoken. */
export async function say(page: Page, promptId: string, samples: Int16Array): Promise<string> {
	return page.evaluate(
		async ({ promptId, samples }) => {
			const begun = await window.aloud.ask('recording:begin', { promptId });
			if (!begun.ok) throw new Error(begun.error.message);
			const { id } = begun.value;
			const BLOCK = 4000;
			for (let block = 0; block * BLOCK < samples.length; block += 1) {
				const slice = Int16Array.from(samples.slice(block * BLOCK, (block + 1) * BLOCK));
				const appended = await window.aloud.ask('recording:append', { id, block, samples: slice });
				if (!appended.ok) throw new Error(appended.error.message);
			}
			return id;
		},
		{ promptId, samples: [...samples] },
	);
}

export async function stop(page: Page, id: string): Promise<void> {
	const stopped = await page.evaluate((id) => window.aloud.ask('recording:stop', { id }), id);
	if (!stopped.ok) throw new Error(stopped.error.message);
}

/** Waits until the attempt has its report. */
export async function reportOf(page: Page, id: string, timeoutMs = 120_000): Promise<AttemptDetails> {
	const until = Date.now() + timeoutMs;
	for (;;) {
		const details = await page.evaluate((id) => window.aloud.ask('attempts:open', { id }), id);
		if (!details.ok) throw new Error(details.error.message);
		if (details.value.attempt.stage === 'reported') return details.value;
		if (Date.now() > until) throw new Error(`no report of ${id} after ${timeoutMs} ms`);
		await page.waitForTimeout(200);
	}
}
