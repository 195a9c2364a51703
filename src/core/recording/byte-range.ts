/** What a Range header asks of a file: first and last byte, both included. */
export type ByteRange =
	| { tag: 'whole' }
	| { tag: 'part'; first: number; last: number }
	| { tag: 'unsatisfiable' };

/**
 * One range of RFC 9110 section 14.1.2: `bytes=0-99`, `bytes=100-`, `bytes=-100`. Any other header, several ranges
 * among them, is answered with the whole file, as the RFC allows.
 */
export function parseByteRange(header: string | null, size: number): ByteRange {
	const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
	const [, from = '', to = ''] = match ?? [];
	if (!match || (from === '' && to === '')) return { tag: 'whole' };
	if (from === '') {
		const length = Math.min(Number(to), size);
		return length === 0 ? { tag: 'unsatisfiable' } : { tag: 'part', first: size - length, last: size - 1 };
	}
	const first = Number(from);
	const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
	if (to !== '' && Number(to) < first) return { tag: 'whole' };
	return first >= size ? { tag: 'unsatisfiable' } : { tag: 'part', first, last };
}
