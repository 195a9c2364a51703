import { describe, expect, it } from 'vitest';
import { readLocalAddress } from '../../../src/core/second-opinion/local-address';

describe('readLocalAddress', () => {
	it.each([
		['http://127.0.0.1:11434', ['http://127.0.0.1:11434']],
		['127.0.0.1:8080', ['http://127.0.0.1:8080']],
		[' http://127.0.0.1:1234/v1/ ', ['http://127.0.0.1:1234']],
		['http://[::1]:11434', ['http://[::1]:11434']],
		['LOCALHOST:11434', ['http://127.0.0.1:11434', 'http://[::1]:11434']],
		['localhost', ['http://127.0.0.1:80', 'http://[::1]:80']],
	])('%s is this machine', (typed, origins) => {
		expect(readLocalAddress(typed)).toMatchObject({ ok: true, value: { origins } });
	});

	it.each([
		'https://api.openai.com/v1',
		'http://192.168.0.4:11434',
		'http://0.0.0.0:11434',
		'http://127.0.0.2:11434',
		'http://localhost.example.org:11434',
		'http://127.0.0.1.example.org',
		'http://127.0.0.1@example.org',
		'http://example.org#127.0.0.1',
		'http://localhost:11434@example.org/',
		'http://127.0.0.1:70000',
		'http://127.0.0.1:0',
		'http://127.0.0.1:80/other',
		'file:///etc/passwd',
		'http://[::ffff:8.8.8.8]:80',
		'',
	])('%s is refused, and the refusal says what is taken', (typed) => {
		const read = readLocalAddress(typed);
		expect(read).toMatchObject({ ok: false, error: { tag: 'not-local' } });
		if (!read.ok) expect(read.error.message).toContain('http://127.0.0.1:11434');
	});
});
