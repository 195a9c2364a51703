import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/**/*.test.{ts,tsx}'],
					exclude: ['tests/e2e/**'],
					testTimeout: 120_000,
					hookTimeout: 240_000,
				},
			},
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					/** Each file starts an Electron of its own: one at a time on two cores. */
					fileParallelism: false,
					testTimeout: 240_000,
					hookTimeout: 120_000,
					/** A busy machine is slow, and not wrong. */
					expect: { poll: { timeout: 20_000 } },
				},
			},
		],
	},
});
