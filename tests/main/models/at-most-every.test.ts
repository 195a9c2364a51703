import { expect, test, vi } from 'vitest';
import { atMostEvery } from '../../../src/main/models/at-most-every';

test('many calls become few, and the last one is never lost', () => {
	vi.useFakeTimers();
	try {
		let calls = 0;
		const call = atMostEvery(100, () => {
			calls += 1;
		});
		for (let i = 0; i < 50; i += 1) call();
		expect(calls).toBe(1);
		vi.advanceTimersByTime(100);
		expect(calls).toBe(2);
		vi.advanceTimersByTime(1000);
		expect(calls).toBe(2);
		call();
		expect(calls).toBe(3);
	} finally {
		vi.useRealTimers();
	}
});
