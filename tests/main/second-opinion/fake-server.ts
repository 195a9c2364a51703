import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with a question; faults are those that real ones have. */
export type Behaviour =
	/** Streams the reply in pieces of some characters. */
	| { tag: 'answer'; reply: string }
	/** Answers with one piece of JSON, whatever was asked. */
	| { tag: 'no-stream'; reply: string }
	/** Knows no response_format, and streams the reply to who asks without. */
	| { tag: 'old'; reply: string }
	/** Streams the beginning and then nothing more, while the connection stays. */
	| { tag: 'slow'; beginning: string }
	/** Takes the question and says nothing. */
	| { tag: 'silent' }
	/** Streams the beginning, then the connection breaks. */
	| { tag: 'closes'; beginning: string }
	| { tag: 'status'; status: number; text: string }
	| { tag: 'error-in-stream'; message: string }
	| { tag: 'redirect'; to: string }
	| { tag: 'text'; type: string; text: string }
	| { tag: 'endless' };

export type Asked = { path: string; body: Record<string, unknown> };

export type FakeServer = {
	address: string;
	port: number;
	asked: Asked[];
	/** Set when a connection on which an answer was being written was closed by the other side. */
	hungUp: () => boolean;
	behave: (behaviour: Behaviour) => void;
	close: () => Promise<void>;
};

/** An OpenAI-compatible server on 127.0.0.1. */
export async function startServer(
	models: unknown = { data: [{ id: 'tiny' }, { id: 'big' }] },
): Promise<FakeServer> {
	let behaviour: Behaviour = { tag: 'silent' };
	let hungUp = false;
	const asked: Asked[] = [];
	const server = createServer(async (request, response) => {
		const path = request.url ?? '';
		response.on('close', () => {
			if (!response.writableEnded) hungUp = true;
		});
		if (path === '/v1/models') return void response.end(JSON.stringify(models));
		const body = JSON.parse(await textOf(request)) as Record<string, unknown>;
		asked.push({ path, body });
		if (path !== '/v1/chat/completions') return void response.writeHead(404).end();
		serve(response, behaviour, body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}`,
		port,
		asked,
		hungUp: () => hungUp,
		behave: (next) => {
			behaviour = next;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	return text;
}

const chunk = (content: string): string =>
	`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const streaming = (response: ServerResponse): ServerResponse =>
	response.writeHead(200, { 'content-type': 'text/event-stream' });

function stream(response: ServerResponse, text: string): void {
	streaming(response).write(
		`data: ${JSON.stringify({ choices: [{ index: 0, delta: { role: 'assistant' } }] })}\n\n`,
	);
	for (let at = 0; at < text.length; at += 7) response.write(chunk(text.slice(at, at + 7)));
}

function serve(response: ServerResponse, behaviour: Behaviour, body: Record<string, unknown>): void {
	switch (behaviour.tag) {
		case 'old':
			if ('response_format' in body)
				return void response.writeHead(400).end('{"error":"unknown field response_format"}');
			stream(response, behaviour.reply);
			return void response.end('data: [DONE]\n\n');
		case 'answer':
			stream(response, behaviour.reply);
			return void response.end('data: [DONE]\n\n');
		case 'no-stream': {
			const message = { role: 'assistant', content: behaviour.reply };
			response.writeHead(200, { 'content-type': 'application/json' });
			return void response.end(JSON.stringify({ choices: [{ index: 0, message }] }));
		}
		case 'slow':
			stream(response, behaviour.beginning);
			return;
		case 'silent':
			return;
		case 'closes':
			stream(response, behaviour.beginning);
			return void setTimeout(() => response.destroy(), 50);
		case 'status':
			return void response.writeHead(behaviour.status).end(behaviour.text);
		case 'error-in-stream':
			return void streaming(response).end(
				`data: ${JSON.stringify({ error: { message: behaviour.message } })}\n\n`,
			);
		case 'redirect':
			return void response.writeHead(307, { location: behaviour.to }).end();
		case 'text':
			return void response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.text);
		case 'endless': {
			streaming(response);
			const timer = setInterval(() => response.write(chunk('and so on '.repeat(500))), 1);
			response.on('close', () => clearInterval(timer));
		}
	}
}
