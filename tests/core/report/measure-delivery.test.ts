import { describe, expect, it } from 'vitest';
import { measureDelivery } from '../../../src/core/report/measure-delivery';
import { measurePace, paceRange } from '../../../src/core/report/measure-pace';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { wordsFrom } from '../analysis/words';

const transcriptOf = (text: string, language = 'en'): Transcript => {
	const words = text === '' ? [] : wordsFrom(text);
	const end = words.at(-1)?.end ?? 0;
	return {
		durationSeconds: end,
		model: 'm',
		language,
		speech: words.length > 0 ? [{ start: 0, end }] : [],
		segments: [{ start: 0, end, clarity: 'clear', words }],
	};
};

describe('first person', () => {
	const text =
		"I think we lost it. We're sure, I’m not. My logs, our logs, give us mine. Is it weird? In the US.";
	const personOf = (said: string, kind: 'behavioral' | 'system-design' = 'behavioral') =>
		measureDelivery(transcriptOf(said), kind).wording?.firstPerson;

	it('counts I and its forms against we and its forms', () => {
		expect(personOf(text)).toEqual({ i: 4, we: 4, share: 0.5 });
	});

	it('has no share where there is too little of both', () => {
		expect(personOf('I did it and we went home.')).toEqual({ i: 1, we: 1, share: null });
	});

	it('is not counted for system design', () => {
		expect(personOf(text, 'system-design')).toBeNull();
	});
});

it('words of other languages are not searched, their pace is measured', () => {
	const other = measureDelivery(transcriptOf(Array(60).fill('Wort').join(' '), 'de'), 'behavioral');
	expect(other.wording).toBeNull();
	expect(other.pace.points.length).toBeGreaterThan(0);
});

it('silence has nothing', () => {
	expect(measureDelivery(transcriptOf(''), 'system-design')).toEqual({
		pace: { window: 15, points: [] },
		wording: { fillers: [], repeats: [], numbers: [], firstPerson: null },
	});
});

describe('pace', () => {
	/** Words every `gap` seconds from `from` to `to`. */
	const words = (from: number, to: number, gap: number) =>
		Array.from({ length: Math.floor((to - from) / gap) }, (_, index) => ({
			text: 'word',
			start: from + index * gap,
			end: from + index * gap + 0.2,
			confidence: 1,
		}));

	it('is the words over 15 s of speaking time around each moment, every 2 s', () => {
		const points = measurePace([...words(0, 20, 0.5), ...words(20, 40, 0.25)], [{ start: 0, end: 40 }]);
		expect(points.map(({ at }) => at)).toEqual([8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32]);
		expect(points[0]?.wordsPerMinute).toBe(120);
		expect(points.at(-1)?.wordsPerMinute).toBe(240);
		const range = paceRange(points);
		expect(range?.slowest).toEqual({ at: 8, wordsPerMinute: 120 });
		expect(range?.fastest.wordsPerMinute).toBe(240);
	});

	it('is not slowed by a pause, in which it is null', () => {
		const spoken = [...words(0, 20, 0.5), ...words(30, 50, 0.5)];
		const points = measurePace(spoken, [
			{ start: 0, end: 20 },
			{ start: 30, end: 50 },
		]);
		const during = points.filter(({ at }) => at > 20 && at < 30);
		expect(during.map(({ wordsPerMinute }) => wordsPerMinute)).toEqual([null, null, null, null]);
		const outside = points.filter((point) => !during.includes(point));
		expect(new Set(outside.map(({ wordsPerMinute }) => wordsPerMinute))).toEqual(new Set([120]));
	});

	it('has no points under 15 s of speech', () => {
		expect(measurePace(words(0, 14, 0.5), [{ start: 0, end: 14 }])).toEqual([]);
		expect(paceRange([])).toBeNull();
	});
});
