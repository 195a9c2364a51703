import { describe, expect, test } from 'vitest';
import { readWav } from '../../../src/core/recording/read-wav';
import { toInt16 } from '../../../src/core/recording/resample';
import { speechSamples } from '../../../src/core/recording/speech-samples';
import { headerFor, repairOf } from '../../../src/core/recording/wav-header';

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const chunk = (id: string, body: Uint8Array, size = body.length): Uint8Array => {
	const head = new Uint8Array(8);
	head.set(new TextEncoder().encode(id));
	new DataView(head.buffer).setUint32(4, size, true);
	return joined(head, body, new Uint8Array(body.length % 2));
};

type Format = {
	tag: number;
	channels: number;
	rate: number;
	bytes: number;
	bits?: number;
	subformat?: number;
};

const fmt = ({ tag, channels, rate, bytes, bits = 8 * bytes, subformat }: Format): Uint8Array => {
	const body = new Uint8Array(subformat === undefined ? 16 : 40);
	const view = new DataView(body.buffer);
	view.setUint16(0, tag, true);
	view.setUint16(2, channels, true);
	view.setUint32(4, rate, true);
	view.setUint32(8, rate * channels * bytes, true);
	view.setUint16(12, channels * bytes, true);
	view.setUint16(14, bits, true);
	if (subformat !== undefined) {
		view.setUint16(16, 22, true);
		view.setUint16(18, bits, true);
		view.setUint16(24, subformat, true);
	}
	return chunk('fmt ', body);
};

const riff = (...chunks: Uint8Array[]): Uint8Array => {
	const body = joined(new TextEncoder().encode('WAVE'), ...chunks);
	return chunk('RIFF', body);
};

/** Values -1 to 1, stored as the format says. */
const stored = (values: number[], { tag, bytes, subformat }: Format): Uint8Array => {
	const body = new Uint8Array(values.length * bytes);
	const view = new DataView(body.buffer);
	for (const [i, value] of values.entries()) {
		if ((subformat ?? tag) === 3) {
			if (bytes === 4) view.setFloat32(i * 4, value, true);
			else view.setFloat64(i * 8, value, true);
		} else if (bytes === 1) view.setUint8(i, value * 128 + 128);
		else {
			const whole = Math.round(value * 2 ** (8 * bytes - 1));
			for (let byte = 0; byte < bytes; byte++)
				view.setUint8(i * bytes + byte, Math.floor(whole / 256 ** byte) & 255);
		}
	}
	return body;
};

const samplesOf = (wav: Uint8Array): number[] => {
	const result = readWav(wav);
	if (!result.ok) throw new Error(result.error.message);
	return [...result.value.samples];
};

const messageOf = (wav: Uint8Array): string => {
	const result = readWav(wav);
	return result.ok ? 'read' : result.error.message;
};

/** Exact in every format from 8 bits up. */
const values = [0, 0.5, -0.5, -1, 0.25, -0.125, 0.9921875];
const mono16 = { tag: 1, channels: 1, rate: 16000, bytes: 2 };

describe('reading a WAV file', () => {
	test.each<[string, Format]>([
		['8-bit', { tag: 1, channels: 1, rate: 8000, bytes: 1 }],
		['16-bit', mono16],
		['24-bit', { tag: 1, channels: 1, rate: 44100, bytes: 3 }],
		['32-bit', { tag: 1, channels: 1, rate: 48000, bytes: 4 }],
		['32-bit float', { tag: 3, channels: 1, rate: 96000, bytes: 4 }],
		['64-bit float', { tag: 3, channels: 1, rate: 22050, bytes: 8 }],
		['extensible 24-bit', { tag: 0xfffe, channels: 1, rate: 44100, bytes: 3, subformat: 1 }],
		['extensible float', { tag: 0xfffe, channels: 1, rate: 44100, bytes: 4, subformat: 3 }],
		['20 bits in 24', { tag: 1, channels: 1, rate: 44100, bytes: 3, bits: 20 }],
	])('gives the samples and the rate of %s mono', (_, format) => {
		const result = readWav(riff(fmt(format), chunk('data', stored(values, format))));
		expect(result).toEqual({
			ok: true,
			value: { sampleRate: format.rate, samples: Float32Array.from(values) },
		});
	});

	test('mixes channels to their mean', () => {
		const stereo = { ...mono16, channels: 2 };
		expect(samplesOf(riff(fmt(stereo), chunk('data', stored([0.5, 0.25, -1, 0.5], stereo))))).toEqual([
			0.375, -0.25,
		]);
		const four = { ...mono16, channels: 4 };
		expect(samplesOf(riff(fmt(four), chunk('data', stored([1 / 2, 0, 0, 0], four))))).toEqual([0.125]);
	});

	test('steps over other chunks, also those of odd length', () => {
		const wav = riff(
			chunk('LIST', new Uint8Array(7)),
			fmt(mono16),
			chunk('fact', new Uint8Array(4)),
			chunk('data', stored([0.5], mono16)),
			chunk('id3 ', new Uint8Array(20).fill(77)),
		);
		expect(samplesOf(wav)).toEqual([0.5]);
	});

	test.each([
		['0', 0],
		['unknown', 0xffffffff],
		['beyond the end', 1000],
	])('of a killed recording, whose data size is %s, reads to the end', (_, size) => {
		const wav = joined(riff(fmt(mono16)), chunk('data', stored([0.5, -0.5], mono16), size));
		expect(samplesOf(wav)).toEqual([0.5, -0.5]);
	});

	test('believes a data size of 0 where the file is whole', () => {
		expect(
			samplesOf(riff(fmt(mono16), chunk('data', new Uint8Array(0)), chunk('LIST', new Uint8Array(8)))),
		).toEqual([]);
	});

	test('drops a sample that was cut in half', () => {
		const wav = joined(headerFor(2), Uint8Array.of(0, 64, 7));
		expect(samplesOf(wav)).toEqual([0.5]);
	});

	test('takes what is no number for silence', () => {
		const float = { tag: 3, channels: 1, rate: 16000, bytes: 4 };
		expect(samplesOf(riff(fmt(float), chunk('data', stored([Number.NaN, 0.5, -Infinity], float))))).toEqual([
			0, 0.5, 0,
		]);
	});

	test('reads bytes that lie within a larger buffer', () => {
		const wav = riff(fmt(mono16), chunk('data', stored(values, mono16)));
		const larger = joined(new Uint8Array(5), wav);
		expect(samplesOf(larger.subarray(5))).toEqual(values);
	});

	const data = chunk('data', new Uint8Array(4));
	test.each([
		['an empty file', new Uint8Array(0), 'expected a WAV file, at least 12 bytes, and found 0 bytes'],
		[
			'an MP3',
			new TextEncoder().encode('ID3\u0003 and so on, long enough'),
			'expected a WAV file, "RIFF" at byte 0, and found "ID3\\u0003"',
		],
		[
			'an AVI',
			new TextEncoder().encode('RIFF\0\0\0\0AVI LIST'),
			'expected a WAV file, "WAVE" at byte 8, and found "AVI "',
		],
		['a file without fmt', riff(data), 'expected a "fmt " chunk before "data" at byte 12, and found none'],
		[
			'a file without data',
			riff(fmt(mono16)),
			'expected a "data" chunk with samples before the end at byte 36, and found none',
		],
		[
			'a short fmt',
			riff(chunk('fmt ', new Uint8Array(4)), data),
			'expected at least 16 bytes of "fmt " at byte 20, and found 4',
		],
		[
			'a compressed file',
			riff(fmt({ ...mono16, tag: 0x55 }), data),
			'expected uncompressed samples (format 1, PCM, or 3, float) at byte 20, and found format 85',
		],
		[
			'no channels',
			riff(fmt({ ...mono16, channels: 0 }), data),
			'expected at least one channel at byte 22, and found 0',
		],
		[
			'an impossible rate',
			riff(fmt({ ...mono16, rate: 0 }), data),
			'expected a rate of 1000 to 768000 samples a second at byte 24, and found 0',
		],
		[
			'12-byte samples',
			riff(fmt({ ...mono16, bytes: 12 }), data),
			'expected 8, 16, 24 or 32 bits a sample at byte 34, and found 96 bits in frames of 12 bytes for 1 channels',
		],
	])('refuses %s, saying where and what was expected', (_, wav, message) => {
		expect(messageOf(wav)).toBe(message);
	});

	test('never throws, however the file is cut', () => {
		const whole = riff(
			chunk('LIST', new Uint8Array(7)),
			fmt({ ...mono16, tag: 0xfffe, subformat: 1 }),
			chunk('data', stored(values, mono16)),
		);
		for (let length = 0; length <= whole.length; length++) {
			const result = readWav(whole.subarray(0, length));
			if (result.ok) expect(values.slice(0, result.value.samples.length)).toEqual([...result.value.samples]);
			else expect(result.error.message).toMatch(/^expected .* found/);
		}
	});
});

describe('the header of a recording', () => {
	test('followed by its samples is a file that reads back to the same samples', () => {
		const samples = Int16Array.of(0, 1, -1, 32767, -32768, 12345);
		const result = speechSamples(joined(headerFor(samples.length), new Uint8Array(samples.buffer)));
		expect(result).toEqual({ ok: true, value: samples });
	});

	test('is that of an empty recording before the first sample', () => {
		expect(readWav(headerFor(0))).toEqual({
			ok: true,
			value: { sampleRate: 16000, samples: new Float32Array(0) },
		});
	});

	test.each([
		[0, 44, 0],
		[43, 44, 0],
		[44, 44, 0],
		[45, 44, 0],
		[44 + 32001, 44 + 32000, 16000],
	])(
		'of an unfinished file of %i bytes is repaired to %i bytes with %i samples',
		(size, fileBytes, sampleCount) => {
			expect(repairOf(size)).toEqual({ header: headerFor(sampleCount), fileBytes, sampleCount });
		},
	);
});

test('toInt16 clips what is louder than full scale', () => {
	expect([...toInt16(Float32Array.of(2, 1, -1, -7, 0.5))]).toEqual([32767, 32767, -32768, -32768, 16384]);
});
