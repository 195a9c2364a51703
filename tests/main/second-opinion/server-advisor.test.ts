import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAddress, readLocalAddress } from '../../../src/core/second-opinion/local-address';
import { askAboutPoints } from '../../../src/core/second-opinion/question';
import { samplePrompt, sampleSentences } from '../../../src/core/second-opinion/sample';
import { listServerModels } from '../../../src/main/second-opinion/local-server';
import { createServerAdvisor } from '../../../src/main/second-opinion/server-advisor';
import { type Behaviour, type FakeServer, startServer } from './fake-server';

const question = askAboutPoints(samplePrompt, sampleSentences);
const reply = '{"points":[{"id":"cause","quote":"“busy” – ünïcode","state":"covered"}]}';
let server: FakeServer;

beforeEach(async () => {
	server = await startServer();
});

afterEach(() => server.close());

const addressOf = (typed: string): LocalAddress => {
	const read = readLocalAddress(typed);
	if (!read.ok) throw new Error(read.error.message);
	return read.value;
};
const ask = (behaviour: Behaviour, silenceMs = 5000, signal = new AbortController().signal) => {
	server.behave(behaviour);
	return createServerAdvisor({ address: addressOf(server.address), model: 'tiny', silenceMs }).ask(
		question,
		signal,
	);
};
const failureOf = async (behaviour: Behaviour, silenceMs?: number) => {
	const answer = await ask(behaviour, silenceMs);
	if (answer.ok) throw new Error(`answered ${answer.value}`);
	return answer.error;
};

describe('a server that works', () => {
	it.each(['answer', 'no-stream', 'old'] as const)('is understood where it answers as %s', async (tag) => {
		expect(await ask({ tag, reply })).toEqual({ ok: true, value: reply });
	});

	it('is asked for JSON by a schema, at temperature 0, with the answer and the points', async () => {
		await ask({ tag: 'answer', reply });
		expect(server.asked).toHaveLength(1);
		expect(server.asked[0]?.body).toMatchObject({
			model: 'tiny',
			temperature: 0,
			stream: true,
			messages: [
				{ role: 'system', content: question.system },
				{ role: 'user', content: question.user },
			],
			response_format: { type: 'json_schema', json_schema: { schema: question.schema } },
		});
	});

	it('tells what it has written so far', async () => {
		server.behave({ tag: 'answer', reply });
		const texts: string[] = [];
		const advisor = createServerAdvisor({
			address: addressOf(server.address),
			model: 'tiny',
			silenceMs: 5000,
		});
		await advisor.ask(question, new AbortController().signal, (text) => texts.push(text));
		expect(texts.length).toBeGreaterThan(3);
		expect(texts.at(-1)).toBe(reply);
	});

	it('is found by the name localhost', async () => {
		server.behave({ tag: 'answer', reply });
		const address = addressOf(`localhost:${server.port}`);
		const advisor = createServerAdvisor({ address, model: 'tiny', silenceMs: 5000 });
		expect((await advisor.ask(question, new AbortController().signal)).ok).toBe(true);
	});

	it('lists its models', async () => {
		expect(await listServerModels(server.address)).toEqual({ ok: true, value: ['tiny', 'big'] });
	});
});

describe('a server that does not', () => {
	it('is slow: it is given up after the time that it may be silent, and told so', async () => {
		const failure = await failureOf({ tag: 'slow', beginning: '{"points":[' }, 300);
		expect(failure.tag).toBe('silent');
		await expect.poll(() => server.hungUp()).toBe(true);
	});

	it('says nothing at all: the same', async () => {
		expect((await failureOf({ tag: 'silent' }, 300)).tag).toBe('silent');
	});

	it('breaks off', async () => {
		const failure = await failureOf({ tag: 'closes', beginning: '{"points":[' });
		expect(failure).toMatchObject({
			tag: 'broken-off',
			message: expect.stringContaining('broke the connection'),
		});
	});

	it('answers 500: what it says is shown', async () => {
		const failure = await failureOf({ tag: 'status', status: 500, text: 'model "tiny" not found\n\n' });
		expect(failure).toMatchObject({
			tag: 'refused-by-server',
			message: 'The server answered 500: model "tiny" not found',
		});
	});

	it('fails in the middle of its stream: what it says is shown', async () => {
		const failure = await failureOf({ tag: 'error-in-stream', message: 'out of memory' });
		expect(failure.message).toContain('out of memory');
	});

	it.each([
		['text/html', '<html>a router</html>'],
		['application/json', '{"hello":"world"}'],
		['text/event-stream', 'data: nonsense\n\n'],
	])('answers with %s that is no chat completion', async (type, text) => {
		expect((await failureOf({ tag: 'text', type, text })).tag).toBe('unreadable-answer');
	});

	it('never stops writing: it is ended', async () => {
		expect((await failureOf({ tag: 'endless' })).tag).toBe('unreadable-answer');
		await expect.poll(() => server.hungUp()).toBe(true);
	});

	it('is gone: the address is named', async () => {
		await server.close();
		const failure = await failureOf({ tag: 'silent' });
		expect(failure.tag).toBe('unreachable');
		expect(failure.message).toContain(server.address);
		expect(await listServerModels(server.address)).toMatchObject({
			ok: false,
			error: { tag: 'unreachable' },
		});
	});

	it('leads elsewhere: nothing follows it there', async () => {
		let followed = 0;
		const elsewhere = createServer((_request, response) => {
			followed += 1;
			response.end();
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
		const { port } = elsewhere.address() as AddressInfo;
		const answer = await ask({ tag: 'redirect', to: `http://127.0.0.1:${port}/v1/chat/completions` });
		elsewhere.close();
		expect(answer.ok).toBe(false);
		expect(followed).toBe(0);
	});

	it('lists no models in a form that can be read', async () => {
		const other = await startServer('models? none');
		expect(await listServerModels(other.address)).toMatchObject({
			ok: false,
			error: { tag: 'unreadable-answer' },
		});
		await other.close();
	});

	it('is not on this machine: it is not asked', async () => {
		expect(await listServerModels('http://192.0.2.1:11434')).toMatchObject({
			ok: false,
			error: { tag: 'not-local' },
		});
	});
});

it('a reading that is cancelled ends at once, and hangs up', async () => {
	const controller = new AbortController();
	const answer = ask({ tag: 'slow', beginning: '{"points":[' }, 60_000, controller.signal);
	await expect.poll(() => server.asked.length).toBe(1);
	controller.abort();
	expect(await answer).toMatchObject({ ok: false, error: { tag: 'cancelled' } });
	await expect.poll(() => server.hungUp()).toBe(true);
});
