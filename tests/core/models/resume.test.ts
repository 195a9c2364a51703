import { describe, expect, test } from 'vitest';
import {
	type AnswerHead,
	type Decision,
	decide,
	requestHeaders,
	strongEtag,
} from '../../../src/core/models/resume';

const EXPECTED = 1000;
const head = (status: number, contentRange: string | null = null, contentLength: string | null = null) => ({
	status,
	contentRange,
	contentLength,
});

describe('what an answer means', () => {
	test.each<[string, number, AnswerHead, Decision]>([
		['the whole file, to nothing', 0, head(200, null, '1000'), { tag: 'from-start' }],
		['the whole file, without a length', 0, head(200), { tag: 'from-start' }],
		['the whole file, where the rest was asked for', 400, head(200, null, '1000'), { tag: 'from-start' }],
		['another length than the hub lists', 0, head(200, null, '999'), { tag: 'other-size' }],
		['the rest', 400, head(206, 'bytes 400-999/1000'), { tag: 'append' }],
		['the rest of a file of unknown length', 400, head(206, 'bytes 400-999/*'), { tag: 'append' }],
		['the rest of a longer file', 400, head(206, 'bytes 400-1999/2000'), { tag: 'other-size' }],
		['a rest that begins elsewhere', 400, head(206, 'bytes 399-999/1000'), { tag: 'ask-anew' }],
		['a rest that does not say where it begins', 400, head(206), { tag: 'ask-anew' }],
		['no such range, of a whole file', 1000, head(416, 'bytes */1000'), { tag: 'whole' }],
		['no such range, of a part', 400, head(416, 'bytes */300'), { tag: 'ask-anew' }],
		['no such range, where none was asked for', 0, head(416), { tag: 'refused', status: 416 }],
		['not found', 0, head(404), { tag: 'refused', status: 404 }],
		['not now', 400, head(503), { tag: 'refused', status: 503 }],
	])('%s', (_name, bytes, answer, decision) => {
		expect(decide(answer, { bytes, etag: null }, EXPECTED)).toEqual(decision);
	});
});

test('the rest is asked for on the condition of the same ETag', () => {
	expect(requestHeaders({ bytes: 0, etag: '"a"' })).toEqual({ 'accept-encoding': 'identity' });
	expect(requestHeaders({ bytes: 7, etag: '"a"' })).toMatchObject({ range: 'bytes=7-', 'if-range': '"a"' });
	expect(requestHeaders({ bytes: 7, etag: null })).not.toHaveProperty('if-range');
});

test('weak and broken ETags are none', () => {
	expect(strongEtag('"abc"')).toBe('"abc"');
	for (const weak of ['W/"abc"', 'abc', '', null]) expect(strongEtag(weak)).toBe(null);
});
