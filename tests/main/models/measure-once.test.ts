import { expect, test, vi } from 'vitest';
import { measureOnce } from '../../../src/main/models/measure-once';

test('it is measured once, and told', async () => {
	const measure = vi.fn(async () => 12);
	const told = vi.fn();
	const speed = measureOnce(measure, told);
	expect(speed.value()).toBe(null);
	speed.measure();
	speed.measure();
	await expect.poll(() => told.mock.calls.length).toBe(1);
	expect(speed.value()).toBe(12);
	expect(measure).toHaveBeenCalledTimes(1);
});

test('one that throws is said on the console, ends nothing, and is tried again when it is next asked for', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const results = [() => Promise.reject(new Error('trial.wav is gone')), async () => 12];
	const speed = measureOnce(
		() => (results.shift() ?? (async () => null))(),
		() => undefined,
	);
	speed.measure();
	await expect.poll(() => said.mock.calls.length).toBe(1);
	expect(speed.value()).toBe(null);
	speed.measure();
	await expect.poll(() => speed.value()).toBe(12);
	said.mockRestore();
});
