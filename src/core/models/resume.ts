/** What lies on disk of a file that is being downloaded. */
export type Partial = {
	bytes: number;
	/** Strong ETag under which the bytes came; null where there was none. */
	etag: string | null;
};

/** Of the answer, what the decision needs. */
export type AnswerHead = {
	status: number;
	/** As in `bytes 100-199/200`. */
	contentRange: string | null;
	contentLength: string | null;
};

export type Decision =
	/** The body goes on where the file ends. */
	| { tag: 'append' }
	/** The body is the file from its first byte: what was there is dropped. */
	| { tag: 'from-start' }
	/** The file was whole already; its checksum decides. */
	| { tag: 'whole' }
	/** What is on disk is of no use: ask again, without a range. */
	| { tag: 'ask-anew' }
	/** The server has another file than the one that was listed. */
	| { tag: 'other-size' }
	| { tag: 'refused'; status: number };

/**
 * Headers of the request. If-Range makes a changed file come whole; without a strong ETag the range is asked for all
 * the same, since the checksum decides at the end.
 */
export function requestHeaders({ bytes, etag }: Partial): Record<string, string> {
	const plain = { 'accept-encoding': 'identity' };
	if (bytes === 0) return plain;
	return { ...plain, range: `bytes=${bytes}-`, ...(etag === null ? {} : { 'if-range': etag }) };
}

/** Weak ETags can't be used with If-Range (RFC 9110, 13.1.5). */
export const strongEtag = (header: string | null): string | null =>
	header !== null && /^"[^"]*"$/.test(header) ? header : null;

/** What to do with an answer, given what lies on disk and how long the file is to be. */
export function decide(
	{ status, contentRange, contentLength }: AnswerHead,
	partial: Partial,
	expected: number,
): Decision {
	switch (status) {
		case 200:
			return isOther(contentLength, expected) ? { tag: 'other-size' } : { tag: 'from-start' };
		case 206: {
			const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(contentRange ?? '') ?? [];
			if (start === undefined || Number(start) !== partial.bytes) return { tag: 'ask-anew' };
			return isOther(total, expected) ? { tag: 'other-size' } : { tag: 'append' };
		}
		case 416:
			if (partial.bytes === 0) return { tag: 'refused', status };
			return partial.bytes === expected ? { tag: 'whole' } : { tag: 'ask-anew' };
		default:
			return { tag: 'refused', status };
	}
}

/** Whether a stated length is there, and another than the expected one. */
const isOther = (stated: string | null | undefined, expected: number): boolean =>
	stated != null && /^\d+$/.test(stated) && Number(stated) !== expected;
