import { expect, test } from 'vitest';
import { readSpeechManifest } from '../../../src/core/transcription/speech-manifest';

test('a manifest gives files and references, whatever stands in other columns', () => {
	const text = '\uFEFFnote\treference\tfile\r\nquiet\ta few words\ta.wav\r\n\r\n\t\tb.wav\r\n';
	expect(readSpeechManifest(text)).toEqual({
		ok: true,
		value: [
			{ file: 'a.wav', reference: 'a few words' },
			{ file: 'b.wav', reference: '' },
		],
	});
});

test.each([
	['', 'line 1: expected the columns file and reference, parted by tabs, and found nothing'],
	[
		'file\ttext\na\tb\n',
		'line 1: expected the columns file and reference, parted by tabs, and found file, text',
	],
	[
		'file,reference\na,b\n',
		'line 1: expected the columns file and reference, parted by tabs, and found file,reference',
	],
	['file\treference\na.wav\tx\nb.wav\n', 'line 3: expected a file and its reference, parted by tabs'],
	['file\treference\n\tx\n', 'line 2: expected a file and its reference, parted by tabs'],
	['file\treference\n', 'line 2: expected a recording, and found none'],
])('manifest %j is refused with the line and what was expected', (text, message) => {
	expect(readSpeechManifest(text)).toMatchObject({ ok: false, error: { message } });
});
