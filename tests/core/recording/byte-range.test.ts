import { expect, test } from 'vitest';
import { parseByteRange } from '../../../src/core/recording/byte-range';

const part = (first: number, last: number) => ({ tag: 'part', first, last });

test.each([
	['bytes=0-99', part(0, 99)],
	['bytes=100-', part(100, 999)],
	['bytes=-100', part(900, 999)],
	['bytes=-5000', part(0, 999)],
	['bytes=990-5000', part(990, 999)],
	['bytes=999-999', part(999, 999)],
	['bytes=1000-', { tag: 'unsatisfiable' }],
	['bytes=-0', { tag: 'unsatisfiable' }],
	['bytes=9-3', { tag: 'whole' }],
	['bytes=0-1,5-6', { tag: 'whole' }],
	['items=0-1', { tag: 'whole' }],
	['bytes=-', { tag: 'whole' }],
	[null, { tag: 'whole' }],
])('of 1000 bytes, %s asks for %o', (header, expected) => {
	expect(parseByteRange(header, 1000)).toEqual(expected);
});

test('an empty file has no part to give', () => {
	expect(parseByteRange('bytes=0-', 0)).toEqual({ tag: 'unsatisfiable' });
});
