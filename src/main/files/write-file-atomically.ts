import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes to a temporary name, syncs and renames, so that a reader or a crash sees the old file or the new one, whole. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const file = await open(temporary, 'w');
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	await syncFolder(dirname(path));
}

/** Makes a rename survive a power cut; Windows can't open folders and needs no such sync. */
export async function syncFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
