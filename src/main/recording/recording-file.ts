import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Peaks } from '../../core/recording/peaks';
import { headerFor, WAV_HEADER_BYTES } from '../../core/recording/wav-header';
import { syncFolder } from '../files/write-file-atomically';

/** A crash loses at most what came since the last sync. */
const SYNC_EVERY_MS = 1000;

/** A whole recording: how many samples it holds, and how loud it is where. */
export type Recorded = { samples: number; peaks: Peaks };

/**
 * audio.wav while it grows: 16-bit mono PCM at 16 kHz. The header is valid before the first sample, and is brought up
 * to date with every sync, so that whatever ends the process leaves a playable file.
 */
export class RecordingFile {
	#samples = 0;
	readonly #peaks = new Peaks();
	#syncedAt = Date.now();
	/** Writes happen one after the other, in the order of the calls. */
	#queue: Promise<void> = Promise.resolve();

	private constructor(private readonly file: FileHandle) {}

	/** Fails (EEXIST) rather than write over a recording. */
	static async create(path: string): Promise<RecordingFile> {
		const file = await open(path, 'wx');
		const recording = new RecordingFile(file);
		await recording.#sync();
		await syncFolder(dirname(path));
		return recording;
	}

	/**
	 * Resolves when the samples are written. Rejects when the disk refuses them, as do the appends that wait behind
	 * them; the same samples may then be appended again, to the same place.
	 */
	append(samples: Int16Array): Promise<void> {
		return this.#enqueue(async () => {
			const before = this.#samples;
			try {
				const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
				await this.#write(bytes, WAV_HEADER_BYTES + 2 * before);
				this.#samples = before + samples.length;
				if (Date.now() - this.#syncedAt >= SYNC_EVERY_MS) await this.#sync();
				this.#peaks.append(samples);
			} catch (error) {
				this.#samples = before;
				throw error;
			}
		});
	}

	/** Ends the file after all appends; -> what is in it. The file is closed even when the sync fails. */
	async close(): Promise<Recorded> {
		try {
			await this.#enqueue(() => this.#sync());
		} finally {
			await this.file.close();
		}
		return { samples: this.#samples, peaks: this.#peaks };
	}

	#enqueue(work: () => Promise<void>): Promise<void> {
		const done = this.#queue.then(work);
		this.#queue = done;
		// The caller sees the rejection. Whatever waits behind it is rejected too; what comes later has a new try.
		done.catch(() => {
			if (this.#queue === done) this.#queue = Promise.resolve();
		});
		return done;
	}

	async #sync(): Promise<void> {
		await this.#write(headerFor(this.#samples), 0);
		await this.file.datasync();
		this.#syncedAt = Date.now();
	}

	async #write(bytes: Uint8Array, position: number): Promise<void> {
		let written = 0;
		while (written < bytes.length) {
			const { bytesWritten } = await this.file.write(
				bytes,
				written,
				bytes.length - written,
				position + written,
			);
			written += bytesWritten;
		}
	}
}
