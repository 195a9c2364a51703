import { expect, test } from 'vitest';
import {
	back,
	currentRoute,
	firstScreen,
	forget,
	type History,
	open,
	type Route,
	railRoute,
} from '../../../src/renderer/ui/route';

const prompt: Route = { tag: 'prompt', id: 'behavioral/1' };
const report: Route = { tag: 'report', attemptId: '2026-11-24T13-05-09-123Z-behavioral-1' };
const library: Route = { tag: 'library' };

test('back leads where the person came from, and stays at the start', () => {
	const there = open(open(firstScreen, prompt), report);
	expect(currentRoute(there)).toEqual(report);
	expect(currentRoute(back(there))).toEqual(prompt);
	expect(back(back(back(there)))).toEqual(firstScreen);
});

test('opening what is shown adds nothing to go back to', () => {
	const there = open(firstScreen, prompt);
	expect(open(there, { ...prompt })).toBe(there);
});

test('a deleted attempt is in no place that back leads to', () => {
	const there: History = [{ tag: 'practice' }, report, library, report];
	expect(forget(there, report)).toEqual([{ tag: 'practice' }, library]);
	expect(forget([report], report)).toEqual(firstScreen);
});

test.each([
	[prompt, 'practice'],
	[report, 'library'],
	[{ tag: 'settings' } as const, 'settings'],
])('%o lies under %s', (route, entry) => {
	expect(railRoute(route)).toBe(entry);
});
