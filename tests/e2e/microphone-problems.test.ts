import { expect, test } from 'vitest';
import { launch, type Microphone } from './launch';

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
