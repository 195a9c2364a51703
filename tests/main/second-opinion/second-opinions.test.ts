import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AttemptDetails, Notice } from '../../../src/core/ipc/contract';
import { ok, type Result } from '../../../src/core/result';
import { readLocalAddress } from '../../../src/core/second-opinion/local-address';
import type { SecondOpinion, SecondOpinionState } from '../../../src/core/second-opinion/opinion';
import { samplePrompt, sampleSentences, sampleWords } from '../../../src/core/second-opinion/sample';
import type { Advisor } from '../../../src/main/second-opinion/advisor';
import { SecondOpinions } from '../../../src/main/second-opinion/second-opinions';
import { createServerAdvisor } from '../../../src/main/second-opinion/server-advisor';
import { type FakeServer, startServer } from './fake-server';

const ids = ['2026-11-24T13-05-09-123Z-sample-1', '2026-11-24T13-06-09-123Z-sample-1'] as const;
const [id, other] = ids;
const quote = 'A retry loop that I had written kept every database connection busy.';
const reply = JSON.stringify({
	points: [
		{ id: 'cause', quote, state: 'covered' },
		{ id: 'numbers', quote: 'we doubled our revenue within the year', state: 'covered' },
		{ id: 'team', quote: '', state: 'not-heard' },
	],
});

const detailsOf = (of: string, secondOpinion: SecondOpinionState): AttemptDetails => ({
	attempt: {
		id: of,
		prompt: samplePrompt,
		startedAt: '2026-11-24T13:05:09Z',
		stage: 'reported',
		durationSeconds: 26,
	},
	transcript: {
		durationSeconds: 26,
		model: 'whisper-base',
		language: 'en',
		speech: [{ start: 0, end: 25 }],
		segments: [{ start: 0, end: 25, clarity: 'clear', words: sampleWords }],
	},
	report: {
		prompt: samplePrompt.id,
		timing: {
			total: 26,
			speaking: 25,
			firstWord: 0,
			pauses: [],
			words: sampleWords.length,
			wordsPerMinute: 100,
		},
		analysis: { tag: 'judged', sentences: sampleSentences, points: [], star: null },
	},
	corrections: [],
	previousModel: null,
	secondOpinion,
	peaks: [],
});

let server: FakeServer;
let opinions: SecondOpinions;
let advisor: Result<Advisor> | null;
let diskIsFull: boolean;
let analysed: boolean;
const saved = new Map<string, SecondOpinion>();
const told: Notice[] = [];
const states = (of: string = id): SecondOpinionState[] =>
	told.flatMap((notice) => (notice.tag === 'second-opinion' && notice.id === of ? [notice.state] : []));
const last = (of: string = id): string | undefined => states(of).at(-1)?.tag;

beforeEach(async () => {
	server = await startServer();
	server.behave({ tag: 'answer', reply });
	const address = readLocalAddress(server.address);
	if (!address.ok) throw new Error(address.error.message);
	advisor = ok(createServerAdvisor({ address: address.value, model: 'tiny', silenceMs: 5000 }));
	diskIsFull = false;
	analysed = true;
	saved.clear();
	told.length = 0;
	opinions = new SecondOpinions({
		store: {
			saveSecondOpinion: async (of, opinion) => {
				if (diskIsFull) throw new Error('ENOSPC');
				saved.set(of, opinion);
			},
		},
		open: async (of) => {
			const opinion = saved.get(of);
			const details = detailsOf(of, opinion ? { tag: 'read', opinion } : { tag: 'none' });
			return ok(analysed ? details : { ...details, report: null });
		},
		advisor: () => advisor,
		notify: (notice) => told.push(notice),
	});
});

afterEach(async () => {
	opinions.stop();
	await server.close();
});

const shown = async (of: string = id): Promise<SecondOpinionState> => {
	const opened = await opinions.open(of);
	if (!opened.ok) throw new Error(opened.error.message);
	return opened.value.secondOpinion;
};

it('a report that was made is read: with progress, quotes held against the transcript, and kept', async () => {
	await opinions.reported(id);
	await expect.poll(() => saved.has(id)).toBe(true);
	expect(states().map((state) => (state.tag === 'reading' ? state.done : state.tag))).toEqual([
		null,
		0,
		1,
		2,
		3,
		'read',
	]);
	expect(saved.get(id)).toMatchObject({
		model: 'tiny',
		points: [
			{ tag: 'proved', id: 'cause', state: 'covered', evidence: { start: 6, end: 11.9, quote } },
			{ tag: 'no-quote', id: 'numbers', claimed: 'covered' },
			{ tag: 'not-heard', id: 'team' },
		],
	});
	expect(await shown()).toEqual({ tag: 'read', opinion: saved.get(id) });
});

it('while it is off, nothing is asked', async () => {
	advisor = null;
	await opinions.reported(id);
	expect(await opinions.read(id)).toMatchObject({ ok: false, error: { tag: 'off' } });
	expect(server.asked).toEqual([]);
	expect(told).toEqual([]);
});

it('an answer without a report is not read', async () => {
	analysed = false;
	expect(await opinions.read(id)).toMatchObject({ ok: false, error: { tag: 'not-judged' } });
	expect(server.asked).toEqual([]);
});

it('what a model writes that is no verdict fails, and changes nothing that was there', async () => {
	await opinions.read(id);
	await expect.poll(() => saved.has(id)).toBe(true);
	const before = saved.get(id);
	server.behave({ tag: 'answer', reply: 'I would say it was a good answer!' });
	await opinions.read(id);
	await expect.poll(() => last()).toBe('failed');
	expect(await shown()).toMatchObject({ tag: 'failed', message: expect.stringContaining('a good answer!') });
	expect(saved.get(id)).toBe(before);
});

it('a reading that is cancelled leaves what was there', async () => {
	server.behave({ tag: 'slow', beginning: '{"points": [' });
	await opinions.read(id);
	await expect.poll(() => server.asked.length).toBe(1);
	expect((await shown()).tag).toBe('reading');
	opinions.cancel(id);
	await expect.poll(() => last()).toBe('none');
	await expect.poll(() => server.hungUp()).toBe(true);
	expect((await shown()).tag).toBe('none');
	expect(saved.size).toBe(0);
});

it('two answers are read one after the other', async () => {
	server.behave({ tag: 'slow', beginning: '{"points": [' });
	await opinions.read(id);
	await opinions.read(other);
	await expect.poll(() => server.asked.length).toBe(1);
	server.behave({ tag: 'answer', reply });
	expect((await shown(other)).tag).toBe('reading');
	opinions.cancel(id);
	await expect.poll(() => saved.has(other)).toBe(true);
	expect(saved.has(id)).toBe(false);
});

it('a reading that can not be written to disk is shown all the same', async () => {
	diskIsFull = true;
	await opinions.read(id);
	await expect
		.poll(() => told)
		.toContainEqual(
			expect.objectContaining({
				tag: 'attempt-failed',
				error: expect.objectContaining({ tag: 'opinion-not-saved' }),
			}),
		);
	expect((await shown()).tag).toBe('read');
});

it('a reading of a transcript that is gone ends, is forgotten, and nothing of it is kept', async () => {
	server.behave({ tag: 'slow', beginning: '{"points": [' });
	await opinions.read(id);
	await expect.poll(() => server.asked.length).toBe(1);
	opinions.outdated(id);
	await expect.poll(() => server.hungUp()).toBe(true);
	await expect.poll(() => last()).toBe('none');
	expect(saved.size).toBe(0);

	server.behave({ tag: 'answer', reply: 'no verdict' });
	await opinions.read(id);
	await expect.poll(() => last()).toBe('failed');
	opinions.outdated(id);
	await expect.poll(() => last()).toBe('none');
	expect((await shown()).tag).toBe('none');
});

it('a reading that was about to begin does not begin once its transcript is gone', async () => {
	const begun = opinions.read(id);
	opinions.outdated(id);
	expect(await begun).toMatchObject({ ok: false, error: { tag: 'overtaken' } });
	expect(server.asked).toEqual([]);
});
