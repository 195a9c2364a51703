import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureDelivery } from '../../../src/core/report/measure-delivery';
import { measurePace } from '../../../src/core/report/measure-pace';
import { measureTiming } from '../../../src/core/report/measure-timing';
import type { Transcript } from '../../../src/core/transcription/transcript';
import { loadRecogniser, type Recogniser } from '../../../src/main/transcription/worker/recogniser';
import { speakWithWords } from '../../fixtures/speak';
import { joinSamples, SAMPLE_RATE } from '../../fixtures/wav';

const models = resolve(import.meta.dirname, '../../../resources/models');
const silence = (seconds: number) => new Int16Array(seconds * SAMPLE_RATE);

/** Seconds before the first word, and between the two halves. */
const LEAD = 1.5;
const PAUSE = 3.2;
const before =
	speakWithWords(`In the spring of 2023 I owned the search service of a small company. The first version was
	slow, and one of us had to find out why. You know, it was kind of slow at first. I measured it, and each request took
	nine hundred milliseconds.`);
const after =
	speakWithWords(`I mean, the index was missing. We added it, and we tested it for two weeks. In the end the
	time fell from 900 to 120 milliseconds, which is 87 percent less. I wrote a page about it, and I was happy with that.`);
const secondHalf = LEAD + before.samples.length / SAMPLE_RATE + PAUSE;
const shifted = (words: typeof before.words, by: number) =>
	words.map(({ text, start, end }) => ({ text, start: start + by, end: end + by, confidence: 1 }));
const spoken = [...shifted(before.words, LEAD), ...shifted(after.words, secondHalf)];

let recogniser: Recogniser;
let transcript: Transcript;

beforeAll(async () => {
	recogniser = await loadRecogniser({
		whisper: resolve(models, 'whisper-base'),
		vad: resolve(models, 'silero-vad'),
	});
	const listening = recogniser.listen({ language: 'en' });
	listening.push(joinSamples(silence(LEAD), before.samples, silence(PAUSE), after.samples));
	transcript = await listening.finish();
}, 180_000);
afterAll(() => recogniser.dispose());

/** When the voice began to say the n-th of such words. */
const saidAt = (text: string, nth = 0): number =>
	spoken.filter((word) => word.text === text)[nth]?.start ?? Number.NaN;
const wording = () => measureDelivery(transcript, 'behavioral').wording;

describe('an answer that is spoken and heard', () => {
	it('has its speaking time, its first word and its one pause where the voice had them', () => {
		const { speaking, firstWord, pauses } = measureTiming(transcript);
		const voiced = spoken.reduce((sum, { start, end }) => sum + end - start, 0);
		expect(Math.abs(speaking / voiced - 1)).toBeLessThan(0.1);
		expect(Math.abs((firstWord ?? 0) - (spoken[0]?.start ?? 0))).toBeLessThan(0.2);
		expect(pauses).toHaveLength(1);
		expect(Math.abs((pauses[0]?.start ?? 0) - (spoken[before.words.length - 1]?.end ?? 0))).toBeLessThan(0.2);
		expect(Math.abs((pauses[0]?.end ?? 0) - (spoken[before.words.length]?.start ?? 0))).toBeLessThan(0.2);
	});

	it('has its pauses from the voice and not from the words', () => {
		const wordless = transcript.segments.map((segment) => ({ ...segment, words: [] }));
		const { pauses } = measureTiming({ ...transcript, segments: wordless });
		expect(pauses).toEqual(measureTiming(transcript).pauses);
	});

	it('has the amounts that were said at their moments, and neither the year nor "one of us"', () => {
		const numbers = wording()?.numbers ?? [];
		expect(numbers.map(({ text }) => text.replace(/ ?percent/, '%'))).toEqual([
			expect.stringMatching(/^(900|nine hundred) milliseconds$/),
			expect.stringMatching(/^(2|two) weeks$/),
			'900',
			'120 milliseconds',
			'87%',
		]);
		const places = [saidAt('nine'), saidAt('two'), saidAt('nine', 1), saidAt('one', 1), saidAt('eighty')];
		numbers.forEach(({ start }, index) => {
			expect(Math.abs(start - (places[index] ?? 0))).toBeLessThan(0.4);
		});
	});

	it('has "I" and "we" as often as they were said', () => {
		expect(wording()?.firstPerson).toEqual({ i: 5, we: 3, share: 5 / 8 });
	});

	it('has a filler at its moment, and none that was not said', () => {
		const fillers = wording()?.fillers ?? [];
		const softening = fillers.find(({ text }) => text === 'kind of');
		expect(Math.abs((softening?.start ?? 0) - saidAt('kind'))).toBeLessThan(0.3);
		for (const { text } of fillers) expect(['you know', 'kind of', 'i mean']).toContain(text.toLowerCase());
	});

	it('has the pace of the voice, and none in the pause', () => {
		const { points } = measureDelivery(transcript, 'behavioral').pace;
		const truth = measurePace(spoken, transcript.speech);
		expect(points.length).toBeGreaterThan(5);
		expect(points.map(({ at }) => at)).toEqual(truth.map(({ at }) => at));
		points.forEach(({ at, wordsPerMinute }, index) => {
			const silent = at > (spoken[before.words.length - 1]?.end ?? 0) + 0.2 && at < secondHalf - 0.2;
			if (silent) expect(wordsPerMinute).toBeNull();
			// What is said as "nine hundred" is heard as one word, "900".
			else
				expect(
					Math.abs((wordsPerMinute ?? 0) / (truth[index]?.wordsPerMinute ?? Number.NaN) - 1),
				).toBeLessThan(0.2);
		});
	});
});
