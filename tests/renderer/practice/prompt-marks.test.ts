import { expect, test } from 'vitest';
import type { AttemptSummary } from '../../../src/core/session/attempt';
import { marksOf, newestFirst } from '../../../src/renderer/practice/prompt-marks';

const attempt = (promptId: string, day: number, seconds: number, covered: number | null): AttemptSummary => ({
	id: `2026-11-0${day}T13-05-09-123Z-behavioral-1`,
	promptId,
	kind: 'behavioral',
	question: 'What failed?',
	startedAt: `2026-11-0${day}T13:05:09.123Z`,
	stage: covered === null ? 'recorded' : 'reported',
	durationSeconds: seconds,
	points: covered === null ? null : { covered, touched: 0, all: 4 },
});

const attempts = [
	attempt('behavioral/1', 1, 100, 3),
	attempt('behavioral/1', 4, 112, null),
	attempt('behavioral/1', 2, 90, 1),
	attempt('behavioral/2', 5, 60, 4),
];

test('the best is the most points of any attempt, the time that of the newest', () => {
	expect(marksOf('behavioral/1', attempts)).toEqual({ best: { covered: 3, all: 4 }, lastSeconds: 112 });
});

test('a prompt that was not tried has no marks; one without a report has no best', () => {
	expect(marksOf('behavioral/3', attempts)).toBeNull();
	expect(marksOf('behavioral/1', attempts.slice(1, 2))).toEqual({ best: null, lastSeconds: 112 });
});

test('attempts are listed newest first, and the list given stays as it is', () => {
	expect(newestFirst(attempts).map(({ startedAt }) => startedAt[9])).toEqual(['5', '4', '2', '1']);
	expect(attempts[0]?.startedAt[9]).toBe('1');
});
