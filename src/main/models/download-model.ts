import { join } from 'node:path';
import type { CatalogueEntry } from '../../core/models/catalogue';
import { filesToFetch, fileUrl, type HubFile, hubTreeSchema, treeUrl } from '../../core/models/hub';
import { ok, type Result } from '../../core/result';
import { StallWatch } from '../requests/stall-watch';
import * as failure from './download-failure';
import { type DownloadOptions, downloadFile, partialOf, sizeOf } from './download-file';

type Options = Omit<DownloadOptions, 'onProgress'> & {
	/** Where the hub is, as in `https://huggingface.co`. */
	hub: string;
	/** Bytes that can still be written where the models lie. */
	freeBytes: () => Promise<number>;
	/** Bytes of the whole model. */
	onProgress: (done: number, all: number) => void;
};

/** Fetches all files of a model into `folder`, one after the other; what is there already is not fetched again. */
export async function downloadModel(
	entry: CatalogueEntry,
	folder: string,
	options: Options,
): Promise<Result<HubFile[], failure.DownloadFailure>> {
	const files = await listFiles(entry, options);
	if (!files.ok) return files;
	const all = files.value.reduce((sum, file) => sum + file.bytes, 0);
	const onDisk = new Map<string, number>();
	const tell = (): void =>
		options.onProgress(
			[...onDisk.values()].reduce((a, b) => a + b, 0),
			all,
		);
	for (const { path } of files.value) {
		const to = join(folder, path);
		onDisk.set(path, (await sizeOf(to)) ?? (await sizeOf(partialOf(to))) ?? 0);
	}
	tell();
	const missing = all - [...onDisk.values()].reduce((a, b) => a + b, 0);
	const free = await options.freeBytes();
	if (missing > free) return failure.tooLittleSpace(missing, free);
	for (const file of files.value) {
		const fetched = await downloadFile(
			fileUrl(options.hub, entry, file.path),
			file,
			join(folder, file.path),
			{
				...options,
				onProgress: (bytes) => {
					onDisk.set(file.path, bytes);
					tell();
				},
			},
		);
		if (!fetched.ok) return fetched;
	}
	return files;
}

/** Asks the hub what the model's files are, how large, and with which checksums. */
async function listFiles(
	entry: CatalogueEntry,
	{ hub, fetch, signal, stallMs }: Options,
): Promise<Result<HubFile[], failure.DownloadFailure>> {
	const watch = new StallWatch(signal, stallMs);
	try {
		const response = await fetch(treeUrl(hub, entry), {
			headers: { accept: 'application/json' },
			signal: watch.signal,
		});
		if (!response.ok) return failure.refusedByHub(response.status, `the list of ${entry.repo}`);
		const tree = hubTreeSchema.safeParse(JSON.parse(await response.text()));
		if (!tree.success) return failure.unreadableList(entry.repo, tree.error.message);
		const files = filesToFetch(entry, tree.data);
		return files.ok ? ok(files.value) : files;
	} catch (error) {
		if (error instanceof SyntaxError) return failure.unreadableList(entry.repo, error);
		return failure.endedByUs(watch) ?? failure.noNetwork(new URL(hub).host, error);
	} finally {
		watch.end();
	}
}
