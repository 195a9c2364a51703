import { expect, test } from 'vitest';
import { isQuiet, listenOn, unheard } from '../../../src/renderer/recording/quiet-watch';

/** Blocks of 150 ms at one peak. */
const after = (seconds: number, peak: number, from = unheard) => {
	let watch = from;
	for (let time = 0; time < seconds; time += 0.15) watch = listenOn(watch, peak, 0.15);
	return watch;
};

test('a muted microphone is noticed within 3 s', () => {
	expect(isQuiet(after(1, 0))).toBe(false);
	expect(isQuiet(after(2.8, 0))).toBe(true);
});

test('a microphone that gives its own noise alone is noticed within 3 s', () => {
	expect(isQuiet(after(2.8, 0.004))).toBe(true);
});

test('a thinking pause after speech is no reason, a microphone that goes dead is', () => {
	const spoken = after(1, 0.3);
	expect(isQuiet(after(20, 0.004, spoken))).toBe(false);
	expect(isQuiet(after(2.8, 0, spoken))).toBe(true);
});

test('speech ends the notice', () => {
	expect(isQuiet(listenOn(after(10, 0), 0.3, 0.15))).toBe(false);
});
