import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThinkingTime } from '../../../src/renderer/recording/thinking-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it runs down in whole seconds, and the recording begins once', () => {
	const thinking = new ThinkingTime();
	const shown: (number | undefined)[] = [];
	let begun = 0;
	thinking.subscribe(() => shown.push(thinking.countdown()?.left));
	thinking.begin(3, () => {
		begun += 1;
	});
	vi.advanceTimersByTime(2900);
	expect(begun).toBe(0);
	expect(shown).toEqual([3, 2, 1]);
	vi.advanceTimersByTime(10_000);
	expect(begun).toBe(1);
	expect(shown).toEqual([3, 2, 1, undefined]);
});

test('nothing follows one that was ended, and the next counts from its beginning', () => {
	const thinking = new ThinkingTime();
	let begun = '';
	thinking.begin(3, () => {
		begun += 'first';
	});
	vi.advanceTimersByTime(1500);
	thinking.end();
	expect(thinking.countdown()).toBe(null);
	thinking.begin(2, () => {
		begun += 'second';
	});
	expect(thinking.countdown()).toEqual({ left: 2, all: 2 });
	vi.advanceTimersByTime(10_000);
	expect(begun).toBe('second');
});
