/** What lies on disk of a file that is being downloaded. */
export type Partial = {
	bytes: number;
	/** Strong ETag under which the bytes came; null where there was none. */
	etag: string | null;
};

/** Of the answer, what the decision needs. */
export type AnswerHead = {
	status: number;
	/** `bytes 100-199/200`, or `bytes *` + `/200` with a 416. */
	contentRange: string | null;
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
export function decide({ status, contentRange }: AnswerHead, partial: Partial, expected: number): Decision {
	if (status === 200) return { tag: 'from-start' };
	if (status === 206) {
		const start = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(contentRange ?? '')?.[1];
		return start !== undefined && Number(start) === partial.bytes ? { tag: 'append' } : { tag: 'ask-anew' };
	}
	if (status === 416 && partial.bytes > 0)
		return partial.bytes === expected ? { tag: 'whole' } : { tag: 'ask-anew' };
	return { tag: 'refused', status };
}
