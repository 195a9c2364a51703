import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { HubFile } from '../../core/models/hub';

/** A running checksum of a hub's file: SHA-256, or git's blob id, which begins with the file's size. */
export function startChecksum({ checksum, bytes }: HubFile): Hash {
	if (checksum.tag === 'sha256') return createHash('sha256');
	return createHash('sha1').update(`blob ${bytes}\0`);
}

/** Feeds what is on disk already into the checksum. */
export async function feedFile(hash: Hash, path: string): Promise<void> {
	for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
}
