import { type Failure, fail, ok, type Result } from '../result';

export type WavFailure = Failure<'bad-wav'>;

/** How samples are stored: `bytes` each, `channels` side by side. */
export type WavFormat = {
	encoding: 'integer' | 'float';
	bytes: number;
	channels: number;
	sampleRate: number;
};

/** Where the samples of a WAV file lie, and how they are stored. */
export type WavLayout = { format: WavFormat; dataStart: number; dataBytes: number };

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const SIZE_UNKNOWN = 0xffffffff;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const SUPPORTED_BYTES = { integer: [1, 2, 3, 4], float: [4, 8] };

const textAt = (bytes: Uint8Array, offset: number): string =>
	String.fromCharCode(...bytes.subarray(offset, offset + 4));

const shown = (text: string): string => JSON.stringify(text);

const bad = (message: string) => fail('bad-wav', message);

/**
 * Walks the chunks of a RIFF file up to its samples. A data size that an unfinished recording leaves behind (0, unknown,
 * or beyond the end of the file) stands for "all that follows". Errors name the byte and what was expected there.
 */
export const findSamples = (bytes: Uint8Array): Result<WavLayout, WavFailure> => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < RIFF_HEADER_BYTES)
		return bad(`expected a WAV file, at least ${RIFF_HEADER_BYTES} bytes, and found ${bytes.length} bytes`);
	for (const [offset, expected] of [
		[0, 'RIFF'],
		[8, 'WAVE'],
	] as const) {
		const found = textAt(bytes, offset);
		if (found !== expected)
			return bad(`expected a WAV file, "${expected}" at byte ${offset}, and found ${shown(found)}`);
	}
	const riffIsWhole = view.getUint32(4, true) + CHUNK_HEADER_BYTES === bytes.length;
	let format: WavFormat | null = null;
	let offset = RIFF_HEADER_BYTES;
	while (offset + CHUNK_HEADER_BYTES <= bytes.length) {
		const id = textAt(bytes, offset);
		const size = view.getUint32(offset + 4, true);
		const start = offset + CHUNK_HEADER_BYTES;
		const left = bytes.length - start;
		if (id === 'fmt ') {
			const read = readFormat(view, start, Math.min(size, left));
			if (!read.ok) return read;
			format = read.value;
		}
		if (id === 'data') {
			if (format === null)
				return bad(`expected a "fmt " chunk before "data" at byte ${offset}, and found none`);
			const unfinished = size === SIZE_UNKNOWN || size > left || (size === 0 && !riffIsWhole);
			return ok({ format, dataStart: start, dataBytes: unfinished ? left : size });
		}
		offset = start + size + (size % 2);
	}
	return bad(`expected a "data" chunk with samples before the end at byte ${bytes.length}, and found none`);
};

const readFormat = (view: DataView, start: number, size: number): Result<WavFormat, WavFailure> => {
	if (size < 16) return bad(`expected at least 16 bytes of "fmt " at byte ${start}, and found ${size}`);
	const tag = view.getUint16(start, true);
	if (tag === EXTENSIBLE && size < 26)
		return bad(`expected at least 26 bytes of extensible "fmt " at byte ${start}, and found ${size}`);
	const coding = tag === EXTENSIBLE ? view.getUint16(start + 24, true) : tag;
	if (coding !== PCM && coding !== FLOAT)
		return bad(
			`expected uncompressed samples (format 1, PCM, or 3, float) at byte ${start}, and found format ${coding}`,
		);
	const channels = view.getUint16(start + 2, true);
	if (channels === 0) return bad(`expected at least one channel at byte ${start + 2}, and found 0`);
	const sampleRate = view.getUint32(start + 4, true);
	if (sampleRate < 1000 || sampleRate > 768_000)
		return bad(
			`expected a rate of 1000 to 768000 samples a second at byte ${start + 4}, and found ${sampleRate}`,
		);
	const encoding = coding === PCM ? 'integer' : 'float';
	const frameBytes = view.getUint16(start + 12, true);
	const bytes = frameBytes / channels;
	const bits = view.getUint16(start + 14, true);
	if (!SUPPORTED_BYTES[encoding].includes(bytes) || bits > 8 * bytes)
		return bad(
			`expected ${encoding === 'integer' ? '8, 16, 24 or 32' : '32 or 64'} bits a sample at byte ${start + 14}, ` +
				`and found ${bits} bits in frames of ${frameBytes} bytes for ${channels} channels`,
		);
	return ok({ encoding, bytes, channels, sampleRate });
};
