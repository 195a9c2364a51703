import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseByteRange } from '../../core/recording/byte-range';
import { attemptIdSchema } from '../../core/session/attempt';

const PATH = /^\/([^/]+)\/audio\.wav$/;

/** The recording of the URL's attempt, or the part that Range asks for, so that a player can seek; any other path is 404. */
export async function answerRecording(request: Request, audioOf: (id: string) => string): Promise<Response> {
	const { host, pathname } = new URL(request.url);
	const id = attemptIdSchema.safeParse(PATH.exec(pathname)?.[1]);
	if (host !== 'attempt' || !id.success) return new Response(null, { status: 404 });
	const path = audioOf(id.data);
	const file = await stat(path).catch(() => null);
	if (!file?.isFile()) return new Response(null, { status: 404 });

	const range = parseByteRange(request.headers.get('range'), file.size);
	if (range.tag === 'unsatisfiable') {
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } });
	}
	const part = range.tag === 'part' ? range : { first: 0, last: file.size - 1 };
	const headers: Record<string, string> = {
		'content-type': 'audio/wav',
		'accept-ranges': 'bytes',
		'content-length': String(part.last - part.first + 1),
	};
	if (range.tag === 'part') headers['content-range'] = `bytes ${part.first}-${part.last}/${file.size}`;
	const stream = createReadStream(path, { start: part.first, end: part.last });
	// Node's and the DOM's types of one and the same stream differ in name alone.
	const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
	return new Response(body, { status: range.tag === 'part' ? 206 : 200, headers });
}
