import { describe, expect, it } from 'vitest';
import { readReply } from '../../../src/core/second-opinion/read-reply';

const ids = ['cause', 'fix', 'learned'];
const cause = { id: 'cause', quote: 'the pool was full', state: 'covered' };
const fix = { id: 'fix', quote: '', state: 'not-heard' };

describe('readReply', () => {
	it.each([
		['as asked', JSON.stringify({ points: [cause, fix] })],
		['without the object around', JSON.stringify([cause, fix])],
		[
			'in a code fence',
			`Here it is:\n\`\`\`json\n${JSON.stringify({ points: [cause, fix] }, null, 2)}\n\`\`\``,
		],
		['within prose', `Sure! ${JSON.stringify(cause)} and then ${JSON.stringify(fix)} Hope it helps.`],
		[
			'after thoughts',
			`<think>{"id":"cause","state":"touched"}</think>${JSON.stringify({ points: [cause, fix] })}`,
		],
		[
			'with commas too many',
			'{"points": [{"id":"cause","quote":"the pool was full","state":"covered",}, {"id":"fix","quote":"","state":"not-heard",},]}',
		],
		[
			'broken off',
			`{"points": [${JSON.stringify(cause)}, ${JSON.stringify(fix)}, {"id": "learned", "quote": "what I to`,
		],
		[
			'with states in other spelling',
			'{"points":[{"id":" cause ","quote":"the pool was full","state":"Covered"},{"id":"fix","quote":null,"state":"Not heard"}]}',
		],
		[
			'with a point that was not asked for',
			JSON.stringify({ points: [{ ...cause, id: 'team' }, cause, fix] }),
		],
		['with a point given twice', JSON.stringify({ points: [cause, fix, { ...cause, state: 'touched' }] })],
		[
			'with one entry that is no verdict',
			JSON.stringify({ points: [cause, fix, { id: 'learned', state: 'great' }] }),
		],
	])('reads a reply %s', (_how, text) => {
		expect(readReply(text, ids)).toEqual({ ok: true, value: [cause, fix] });
	});

	it('keeps braces and quotes that stand in a quote', () => {
		const odd = { ...cause, quote: 'we set {retries: 0} and "slept"' };
		expect(readReply(JSON.stringify({ points: [odd] }), ids)).toEqual({ ok: true, value: [odd] });
	});

	it('reads a quote with line breaks', () => {
		const text = '{"id":"cause","quote":"the pool\nwas full","state":"covered"}';
		expect(readReply(text, ids)).toEqual({ ok: true, value: [cause] });
	});

	it.each([
		['', 'wrote nothing'],
		['I am sorry, I cannot help with that.', 'I am sorry'],
		['{"points": []}', 'no verdict'],
		['{"points": {"cause": true}}', 'no verdict'],
		['[[[{{{', 'no verdict'],
		['{"points": [{"id": "cause"', 'no verdict'],
	])('fails with what was written where it is %j', (text, said) => {
		const read = readReply(text, ids);
		expect(read).toMatchObject({ ok: false, error: { tag: 'unreadable-reply' } });
		if (!read.ok) expect(read.error.message).toContain(said);
	});
});
