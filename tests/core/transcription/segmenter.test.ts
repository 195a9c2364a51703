import { describe, expect, test } from 'vitest';
import { defaultRules, Segmenter, type SpeechSegment } from '../../../src/core/transcription/segmenter';
import { FRAME_SECONDS } from '../../../src/core/transcription/voice-activity';

/** [seconds, is speech, energy] in a row. */
type Stretch = readonly [seconds: number, speaks: boolean, energy?: number];

const frames = (stretches: readonly Stretch[]) =>
	stretches.flatMap(([seconds, speaks, energy = speaks ? 1 : 0]) =>
		Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, () => ({
			probability: speaks ? 0.9 : 0.05,
			energy,
		})),
	);

function segmentsOf(stretches: readonly Stretch[]): SpeechSegment[] {
	const segmenter = new Segmenter();
	const heard = frames(stretches);
	const during = heard.flatMap((frame) => segmenter.hear(frame) ?? []);
	const last = segmenter.end(heard.length * FRAME_SECONDS);
	return last === null ? during : [...during, last];
}

const bounds = (segments: readonly SpeechSegment[]) =>
	segments.map(({ start, end }) => [Number(start.toFixed(1)), Number(end.toFixed(1))]);

describe('where segments end', () => {
	const table: { name: string; said: Stretch[]; expected: [number, number][] }[] = [
		{ name: 'silence makes none', said: [[20, false]], expected: [] },
		{
			name: 'a click makes none',
			said: [
				[1, false],
				[0.064, true],
				[1, false],
			],
			expected: [],
		},
		{
			name: 'a short answer is one, padded by 200 ms',
			said: [
				[1, false],
				[4, true],
				[2, false],
			],
			expected: [[0.8, 5.2]],
		},
		{
			name: 'a pause under 8 s does not end one',
			said: [
				[3, true],
				[1, false],
				[3, true],
				[1, false],
			],
			expected: [[0, 7.2]],
		},
		{
			name: 'a pause of 500 ms after 8 s ends one',
			said: [
				[9, true],
				[0.6, false],
				[3, true],
				[1, false],
			],
			expected: [
				[0, 9.2],
				[9.4, 12.8],
			],
		},
		{
			name: 'a pause of 300 ms does not end one',
			said: [
				[9, true],
				[0.3, false],
				[3, true],
				[1, false],
			],
			expected: [[0, 12.5]],
		},
		{
			name: 'one ends by 25 s at the quietest point of the last 5 s',
			said: [
				[21, true],
				[0.1, true, 0.01],
				[10, true],
				[1, false],
			],
			expected: [
				[0, 21.1],
				[21.1, 31.3],
			],
		},
		{ name: 'the recording may end while somebody speaks', said: [[3, true]], expected: [[0, 3]] },
	];
	test.each(table)('$name', ({ said, expected }) => {
		const found = bounds(segmentsOf(said));
		expect(found).toHaveLength(expected.length);
		for (const [index, [start, end]] of expected.entries()) {
			expect(found[index]?.[0]).toBeCloseTo(start, 0.5);
			expect(found[index]?.[1]).toBeCloseTo(end, 0.5);
		}
	});
});

/** Speech and silences of lengths drawn from a fixed seed. */
function conversation(seed: number): Stretch[] {
	let state = seed;
	const draw = (): number => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
	return Array.from(
		{ length: 60 },
		(_, i): Stretch =>
			i % 2 === 0 ? [0.1 + draw() ** 3 * 40, true, 0.5 + draw()] : [0.05 + draw() ** 3 * 6, false],
	);
}

describe.each([1, 2, 3, 4, 5])('a long answer (%i)', (seed) => {
	const said = conversation(seed);
	const segments = segmentsOf(said);

	test('segments are in order and never overlap', () => {
		for (const [index, segment] of segments.entries()) {
			expect(segment.start).toBeGreaterThanOrEqual((segments[index - 1]?.end ?? 0) - 1e-9);
			expect(segment.end).toBeGreaterThan(segment.start);
		}
	});

	test('no speech is dropped: every frame of it lies in a piece', () => {
		const pieces = segments.flatMap((segment) => segment.pieces);
		const heard = (seconds: number) =>
			pieces.some(({ start, end }) => seconds > start - 1e-6 && seconds < end + 1e-6);
		let lost = 0;
		let at = 0;
		for (const [seconds, speaks] of said) {
			const length = Math.round(seconds / FRAME_SECONDS) * FRAME_SECONDS;
			// Stretches under three frames are clicks by the detector's rule.
			if (speaks && length >= 4 * FRAME_SECONDS) {
				for (let t = at + FRAME_SECONDS / 2; t < at + length; t += FRAME_SECONDS) if (!heard(t)) lost += 1;
			}
			at += length;
		}
		expect(lost).toBe(0);
	});

	test('what is decoded in one piece fits the window', () => {
		for (const { pieces } of segments) {
			const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
			expect(length).toBeLessThanOrEqual(defaultRules.longest + 0.5);
		}
	});

	test('the same samples give the same segments, however far the recording has come when it ends', () => {
		const half = frames(said).length / 2;
		const segmenter = new Segmenter();
		const early = frames(said)
			.slice(0, half)
			.flatMap((frame) => segmenter.hear(frame) ?? []);
		expect(segments.slice(0, early.length)).toEqual(early);
	});
});

describe('the tail', () => {
	test('is known in a pause, and is the segment that ends there', () => {
		const segmenter = new Segmenter();
		for (const frame of frames([
			[1, false],
			[4, true],
		]))
			segmenter.hear(frame);
		expect(segmenter.tail(0.35)).toBeNull();
		for (const frame of frames([[0.4, false]])) segmenter.hear(frame);
		const tail = segmenter.tail(0.35);
		for (const frame of frames([[3, false]])) segmenter.hear(frame);
		expect(tail).not.toBeNull();
		expect(segmenter.end(8.4)).toEqual(tail);
	});
});
