import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { assertNever } from '../../core/assert-never';
import type { HubFile } from '../../core/models/hub';
import { decide, type Partial, requestHeaders, strongEtag } from '../../core/models/resume';
import { ok, type Result } from '../../core/result';
import { StallWatch } from '../requests/stall-watch';
import { feedFile, startChecksum } from './checksum';
import * as failure from './download-failure';

export type Fetch = (
	url: string,
	init: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

export type DownloadOptions = {
	fetch: Fetch;
	signal: AbortSignal;
	/** Nothing for so long, and the download ends as stalled. */
	stallMs: number;
	/** Bytes of this file that are on disk. */
	onProgress: (bytes: number) => void;
};

type Outcome<T> = Result<T, failure.DownloadFailure>;

export const partialOf = (to: string): string => `${to}.partial`;
const etagOf = (to: string): string => `${to}.partial.etag`;

/**
 * Fetches one file of the hub to `to`: goes on from TO.partial where there is one, checks size and checksum, and lands
 * by rename. A file that is there already is taken as checked. What came before a failure stays on disk, unless it is
 * wrong.
 */
export async function downloadFile(
	url: string,
	file: HubFile,
	to: string,
	options: DownloadOptions,
): Promise<Outcome<null>> {
	try {
		return await downloadOrThrow(url, file, to, options);
	} catch (error) {
		if (isSystemError(error)) return failure.notWritten(error);
		throw error;
	}
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

async function downloadOrThrow(
	url: string,
	file: HubFile,
	to: string,
	options: DownloadOptions,
): Promise<Outcome<null>> {
	if ((await sizeOf(to)) === file.bytes) return ok(null);
	await mkdir(dirname(to), { recursive: true });
	// A server may have changed the file under the range, or answered it wrongly: then once more, from the beginning.
	for (const fresh of [false, true]) {
		const fetched = await fetchRest(url, file, to, options);
		if (!fetched.ok) return fetched;
		if (fetched.value === 'ask-anew' && !fresh) {
			await discard(to);
			continue;
		}
		return check(file, to);
	}
	return check(file, to);
}

/** Makes one request. 'ask-anew' where what is on disk can't be gone on from. */
async function fetchRest(
	url: string,
	file: HubFile,
	to: string,
	{ fetch, signal, stallMs, onProgress }: DownloadOptions,
): Promise<Outcome<'fetched' | 'ask-anew'>> {
	const partial = await readPartial(to);
	if (partial.bytes === file.bytes) return ok('fetched');
	if (partial.bytes > file.bytes) return ok('ask-anew');
	const watch = new StallWatch(signal, stallMs);
	try {
		let response: Response;
		try {
			response = await fetch(url, { headers: requestHeaders(partial), signal: watch.signal });
		} catch (error) {
			return failure.endedByUs(watch) ?? failure.noNetwork(new URL(url).host, error);
		}
		const head = {
			status: response.status,
			contentRange: response.headers.get('content-range'),
			contentLength: response.headers.get('content-length'),
		};
		const decision = decide(head, partial, file.bytes);
		switch (decision.tag) {
			case 'other-size':
				await response.body?.cancel();
				await discard(to);
				return failure.wrongSize(file.path, file.bytes);
			case 'refused':
				return failure.refusedByHub(decision.status, file.path);
			case 'whole':
			case 'ask-anew':
				await response.body?.cancel();
				return ok(decision.tag === 'whole' ? 'fetched' : 'ask-anew');
			case 'append':
			case 'from-start':
				return await takeBody(response, decision.tag, file, to, partial, watch, onProgress);
			default:
				return assertNever(decision);
		}
	} finally {
		watch.end();
	}
}

async function takeBody(
	response: Response,
	from: 'append' | 'from-start',
	file: HubFile,
	to: string,
	partial: Partial,
	watch: StallWatch,
	onProgress: (bytes: number) => void,
): Promise<Outcome<'fetched'>> {
	if (from === 'from-start') await writeFile(etagOf(to), strongEtag(response.headers.get('etag')) ?? '');
	const on = await open(partialOf(to), from === 'append' ? 'a' : 'w');
	let bytes = from === 'append' ? partial.bytes : 0;
	try {
		const reader = response.body?.getReader();
		while (reader) {
			let piece: Awaited<ReturnType<typeof reader.read>>;
			try {
				piece = await reader.read();
			} catch (error) {
				return failure.endedByUs(watch) ?? failure.brokenOff(error);
			}
			if (piece.done) break;
			watch.heard();
			await on.writeFile(piece.value);
			bytes += piece.value.length;
			onProgress(Math.min(bytes, file.bytes));
			if (bytes > file.bytes) {
				await reader.cancel();
				break;
			}
		}
		await on.sync();
	} finally {
		await on.close();
	}
	// A body may end early without an error, where the server stated no length or another one.
	return bytes < file.bytes ? failure.brokenOff(`${bytes} of ${file.bytes} bytes came`) : ok('fetched');
}

/** Size and checksum as the hub states them; what is wrong is deleted, what is right lands. */
async function check(file: HubFile, to: string): Promise<Outcome<null>> {
	if ((await sizeOf(partialOf(to))) !== file.bytes) {
		await discard(to);
		return failure.wrongSize(file.path, file.bytes);
	}
	const hash = startChecksum(file);
	await feedFile(hash, partialOf(to));
	if (hash.digest('hex') !== file.checksum.hex) {
		await discard(to);
		return failure.wrongBytes(file.path);
	}
	await rename(partialOf(to), to);
	await rm(etagOf(to), { force: true });
	return ok(null);
}

async function readPartial(to: string): Promise<Partial> {
	const bytes = (await sizeOf(partialOf(to))) ?? 0;
	const etag = await readFile(etagOf(to), 'utf8').catch(() => '');
	return { bytes, etag: strongEtag(etag) };
}

/** Bytes of a file, or null where there is none. */
export const sizeOf = (path: string): Promise<number | null> =>
	stat(path).then(
		({ size }) => size,
		() => null,
	);

async function discard(to: string): Promise<void> {
	await rm(partialOf(to), { force: true });
	await rm(etagOf(to), { force: true });
}
