/** Recordings are mono, 16 kHz, 16-bit. */
export const RECORDING_SAMPLE_RATE = 16_000;
export const WAV_HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** The 44 bytes before `sampleCount` 16-bit samples, mono, 16 kHz: RIFF, fmt (PCM) and data. */
export const headerFor = (sampleCount: number): Uint8Array => {
	const dataBytes = sampleCount * BYTES_PER_SAMPLE;
	const bytes = new Uint8Array(WAV_HEADER_BYTES);
	const view = new DataView(bytes.buffer);
	const writeText = (offset: number, text: string): void => {
		for (let i = 0; i < text.length; i++) view.setUint8(offset + i, text.charCodeAt(i));
	};
	writeText(0, 'RIFF');
	view.setUint32(4, WAV_HEADER_BYTES - 8 + dataBytes, true);
	writeText(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, RECORDING_SAMPLE_RATE, true);
	view.setUint32(28, RECORDING_SAMPLE_RATE * BYTES_PER_SAMPLE, true);
	view.setUint16(32, BYTES_PER_SAMPLE, true);
	view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
	writeText(36, 'data');
	view.setUint32(40, dataBytes, true);
	return bytes;
};

/**
 * What an unfinished recording of `fileBytes` should be: its first 44 bytes and its length (a sample cut in half is
 * dropped; a file shorter than a header becomes an empty recording).
 */
export const repairOf = (
	fileBytes: number,
): { header: Uint8Array; fileBytes: number; sampleCount: number } => {
	const sampleCount = Math.max(0, Math.floor((fileBytes - WAV_HEADER_BYTES) / BYTES_PER_SAMPLE));
	return {
		header: headerFor(sampleCount),
		fileBytes: WAV_HEADER_BYTES + sampleCount * BYTES_PER_SAMPLE,
		sampleCount,
	};
};
