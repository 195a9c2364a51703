import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One file as the hub holds it: its bytes, or where they lie. */
export type HubContent = Buffer | { path: string };

/** What the hub does wrong, once or always, at the files whose path it names. */
export type Fault =
	/** Sends so many bytes of the answer and then nothing more. */
	| { tag: 'stall'; after: number }
	/** Closes the connection after so many bytes of the answer. */
	| { tag: 'cut'; after: number }
	/** Ends the answer after so many bytes as though it were whole. */
	| { tag: 'end-early'; after: number }
	| { tag: 'ignore-range' }
	| { tag: 'refuse-range' }
	/** Answers a range with another one than was asked for. */
	| { tag: 'other-range' }
	| { tag: 'wrong-bytes' }
	| { tag: 'longer' }
	| { tag: 'status'; status: number };

export type Asked = { path: string; range: string | undefined; ifRange: string | undefined };

export type LocalHub = {
	url: string;
	asked: Asked[];
	/** A fault for the next requests of a path; `times` 1 unless said otherwise. */
	fault: (path: string, fault: Fault, times?: number) => void;
	/** From now on the file has another ETag (and other bytes, where some are given). */
	change: (path: string, content?: HubContent) => void;
	close: () => Promise<void>;
};

const bytesOf = (content: HubContent): Buffer =>
	Buffer.isBuffer(content) ? content : readFileSync(content.path);

/** Large files have a SHA-256 in the tree, small ones git's blob id: as on the hub, by size. */
const LARGE = 1000;

/**
 * A hub on 127.0.0.1 with one model's files: the tree and the files, with Range, If-Range and ETag. Large files lie
 * with another server, to which the hub redirects, as the real one does.
 */
export async function startHub(files: Record<string, HubContent>, listed = files): Promise<LocalHub> {
	const contents = new Map(Object.entries(files));
	const versions = new Map<string, number>();
	const faults = new Map<string, Fault[]>();
	const asked: Asked[] = [];
	const answer = (file: string, request: IncomingMessage, response: ServerResponse): void => {
		const content = contents.get(file);
		if (!content) return void response.writeHead(404).end();
		asked.push({ path: file, range: request.headers.range, ifRange: header(request, 'if-range') });
		const etag = `"${file}-${versions.get(file) ?? 1}"`;
		serve(request, response, bytesOf(content), etag, faults.get(file)?.shift());
	};
	const store = createServer((request, response) => {
		answer(
			decodeURIComponent(new URL(request.url ?? '/', 'http://store').pathname.slice(1)),
			request,
			response,
		);
	});
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://hub');
		const named = /^\/[^/]+\/[^/]+\/resolve\/[^/]+\/(.+)$/.exec(url.pathname)?.[1];
		const file = named === undefined ? undefined : decodeURIComponent(named);
		if (url.pathname.startsWith('/api/models/')) {
			asked.push({ path: url.pathname, range: undefined, ifRange: undefined });
			const fault = faults.get('tree')?.shift();
			if (fault?.tag === 'status') return void response.writeHead(fault.status).end();
			if (fault?.tag === 'stall') return;
			const tree = [
				{ type: 'directory', path: 'onnx', oid: '0'.repeat(40), size: 0 },
				...Object.entries(listed).map(([path, content]) => treeEntry(path, content)),
			];
			return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tree));
		}
		if (file === undefined) return void response.writeHead(404).end();
		const content = contents.get(file);
		if (!content || sizeOf(content) < LARGE) return answer(file, request, response);
		const location = `${addressOf(store)}/${encodeURIComponent(file)}?signature=x`;
		response.writeHead(302, { location, 'x-linked-size': sizeOf(content) }).end();
	});
	await Promise.all([listen(server), listen(store)]);
	return {
		url: addressOf(server),
		asked,
		fault: (path, fault, times = 1) =>
			faults.set(path, [...(faults.get(path) ?? []), ...Array.from({ length: times }, () => fault)]),
		change: (path, content) => {
			versions.set(path, (versions.get(path) ?? 1) + 1);
			if (content) contents.set(path, content);
		},
		close: async () => {
			await Promise.all([close(server), close(store)]);
		},
	};
}

const listen = (server: Server): Promise<void> =>
	new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const close = (server: Server): Promise<void> =>
	new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const sizeOf = (content: HubContent): number =>
	Buffer.isBuffer(content) ? content.length : statSync(content.path).size;

const header = (request: IncomingMessage, name: string): string | undefined => {
	const value = request.headers[name];
	return Array.isArray(value) ? value[0] : value;
};

export function treeEntry(path: string, content: HubContent) {
	const size = sizeOf(content);
	const bytes = bytesOf(content);
	const blob = createHash('sha1').update(`blob ${size}\0`).update(bytes).digest('hex');
	if (size < LARGE) return { type: 'file', path, oid: blob, size };
	const oid = createHash('sha256').update(bytes).digest('hex');
	return { type: 'file', path, oid: '1'.repeat(40), size, lfs: { oid, size, pointerSize: 134 } };
}

function serve(
	request: IncomingMessage,
	response: ServerResponse,
	bytes: Buffer,
	etag: string,
	fault: Fault | undefined,
): void {
	if (fault?.tag === 'status') return void response.writeHead(fault.status).end();
	const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
	const ifRange = header(request, 'if-range');
	const ranged =
		asked !== undefined && fault?.tag !== 'ignore-range' && (ifRange === undefined || ifRange === etag);
	const start = ranged ? Number(asked) : 0;
	if (ranged && (start >= bytes.length || fault?.tag === 'refuse-range'))
		return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
	const told = fault?.tag === 'other-range' ? start - 1 : start;
	let body = bytes.subarray(start);
	if (fault?.tag === 'wrong-bytes') body = Buffer.from(body).fill(7);
	if (fault?.tag === 'longer') body = Buffer.concat([body, Buffer.from('and more')]);
	const length =
		fault?.tag === 'end-early' || fault?.tag === 'longer' ? {} : { 'content-length': body.length };
	response.writeHead(ranged ? 206 : 200, {
		etag,
		...length,
		...(ranged ? { 'content-range': `bytes ${told}-${bytes.length - 1}/${bytes.length}` } : {}),
	});
	if (fault?.tag === 'stall') return void response.write(body.subarray(0, fault.after));
	if (fault?.tag === 'cut')
		return void response.write(body.subarray(0, fault.after), () => setTimeout(() => response.destroy(), 50));
	response.end(fault?.tag === 'end-early' ? body.subarray(0, fault.after) : body);
}
