import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { medianOf } from '../../../src/cli/bench/median';
import {
	type Segment,
	type Transcript,
	textOf,
	transcriptSchema,
	wordsOf,
} from '../../../src/core/transcription/transcript';
import { countWordErrors, wordErrorRate } from '../../../src/core/transcription/word-error-rate';
import { wordTimeDifferences } from '../../../src/core/transcription/word-time-differences';
import { loadRecogniser, type Recogniser } from '../../../src/main/transcription/worker/recogniser';
import { answers } from '../../fixtures/answers';
import { fixture, fixtureWords } from '../../fixtures/fixture';
import { sounds } from '../../fixtures/sounds';
import { speak } from '../../fixtures/speak';
import { decodeWav, joinSamples, SAMPLE_RATE } from '../../fixtures/wav';

const models = resolve(import.meta.dirname, '../../../resources/models');
let recogniser: Recogniser;

beforeAll(async () => {
	recogniser = await loadRecogniser({
		whisper: resolve(models, 'whisper-base'),
		vad: resolve(models, 'silero-vad'),
	});
}, 180_000);
afterAll(() => recogniser.dispose());

async function hear(samples: Int16Array): Promise<Transcript> {
	const listening = recogniser.listen({ language: 'en' });
	listening.push(samples);
	return listening.finish();
}

const plain = (transcript: Transcript): string =>
	wordsOf(transcript)
		.map((word) => word.text.toLowerCase().replace(/[^a-z0-9.]|\.$/g, ''))
		.join(' ');

describe('sounds that are no speech give no words', () => {
	test.each(Object.keys(sounds) as (keyof typeof sounds)[])('%s', async (name) => {
		expect(wordsOf(await hear(sounds[name](10)))).toEqual([]);
	});

	test('an empty recording', async () => {
		const transcript = await hear(new Int16Array(0));
		expect(transcript).toMatchObject({ durationSeconds: 0, speech: [], segments: [] });
	});
});

describe('a spoken answer', () => {
	let transcript: Transcript;
	const heard: Segment[] = [];
	const progress: [number, number][] = [];

	beforeAll(async () => {
		const listening = recogniser.listen({
			language: 'en',
			onSegment: (segment) => heard.push(segment),
			onProgress: (decoded, received) => progress.push([decoded, received]),
		});
		listening.push(decodeWav(readFileSync(fixture('star'))));
		transcript = await listening.finish();
	}, 180_000);

	test('is a transcript by its schema, of the model and the language that heard it', () => {
		expect(transcriptSchema.parse(transcript)).toEqual(transcript);
		expect(transcript).toMatchObject({ model: 'whisper-base', language: 'en' });
	});

	test('says what was said: at most one word in twenty is wrong', () => {
		const errors = countWordErrors(answers.star, textOf(wordsOf(transcript)));
		expect(wordErrorRate([errors])).toBeLessThanOrEqual(0.05);
	});

	test('its words are in order and inside their segment, which never overlaps another', () => {
		let earliest = 0;
		for (const segment of transcript.segments) {
			expect(segment.start).toBeGreaterThanOrEqual(earliest);
			expect(segment.end).toBeLessThanOrEqual(transcript.durationSeconds);
			earliest = segment.start;
			for (const word of segment.words) {
				expect(word.start).toBeGreaterThanOrEqual(earliest);
				expect(word.end).toBeGreaterThan(word.start);
				earliest = word.end;
			}
			expect(earliest).toBeLessThanOrEqual(segment.end);
			earliest = segment.end;
		}
	});

	test('half of its words begin within 80 ms of when they were said', () => {
		const said = fixtureWords('star');
		const differences = wordTimeDifferences(wordsOf(transcript), said);
		expect(differences.length).toBeGreaterThan(said.length * 0.8);
		expect(medianOf(differences)).toBeLessThanOrEqual(0.08);
	});

	test('was told segment by segment, with progress up to its end', () => {
		expect(heard).toEqual(transcript.segments);
		expect(progress.map(([decoded]) => decoded)).toEqual(transcript.segments.map(({ end }) => end));
	});
});

describe('what the guards must leave alone', () => {
	test('"no, no, no" survives', async () => {
		const words = plain(await hear(speak('No, no, no. That was not the cause of it.'))).split(' ');
		expect(words.filter((word) => word === 'no').length).toBeGreaterThanOrEqual(3);
	});

	test('figures survive', async () => {
		const said = plain(await hear(speak('The error rate fell from 11 percent to 3 percent in 2 weeks.')));
		expect(said).toMatch(/11|eleven/);
		expect(said).toMatch(/3|three/);
		expect(said).toMatch(/2 weeks|two weeks/);
	});
});

describe('a recording that comes in blocks', () => {
	test('is heard as it would be in one piece', async () => {
		const samples = speak('I compared three options. The large model gave the best replies.');
		const whole = await hear(samples);
		const listening = recogniser.listen({ language: 'en' });
		for (let at = 0; at < samples.length; at += 1111) listening.push(samples.slice(at, at + 1111));
		expect(await listening.finish()).toEqual(whole);
	});

	test('its tail is decoded in the pause before its end', async () => {
		const samples = joinSamples(speak('I fixed it by rolling back.'), new Int16Array(SAMPLE_RATE));
		let tails = 0;
		const listening = recogniser.listen({
			language: 'en',
			onTail: () => {
				tails += 1;
			},
		});
		listening.push(samples);
		await expect.poll(() => tails, { timeout: 60_000 }).toBe(1);
		const before = process.cpuUsage();
		const transcript = await listening.finish();
		const { user } = process.cpuUsage(before);
		expect(plain(transcript)).toContain('rolling back');
		// Work and not time is compared: decoding takes hundreds of milliseconds, handing out what is known none.
		expect(user).toBeLessThan(100_000);
	});

	test('its tail is spelled by the glossary as the segment is that it becomes', async () => {
		const tails: Segment[] = [];
		const listening = recogniser.listen({
			language: 'en',
			glossary: ['RollingBack'],
			onTail: (segment) => tails.push(segment),
		});
		listening.push(joinSamples(speak('I fixed it by rolling back.'), new Int16Array(SAMPLE_RATE)));
		await expect.poll(() => tails.length, { timeout: 60_000 }).toBe(1);
		const { segments } = await listening.finish();
		expect(segments).toEqual(tails);
		const corrected = { text: 'RollingBack.', heard: 'rolling back.' };
		expect(segments[0]?.words.at(-1)).toMatchObject(corrected);
	});

	test('can be cancelled', async () => {
		const listening = recogniser.listen({ language: 'en' });
		listening.push(speak('This will not be heard.'));
		listening.cancel();
		await expect(listening.finish()).rejects.toThrow('cancelled');
	});
});
