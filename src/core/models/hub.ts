import { z } from 'zod';
import { type Failure, fail, ok, type Result } from '../result';
import type { CatalogueEntry } from './catalogue';
import { decoderFile, encoderFile, filesNeeded, REQUIRED_FILES } from './model-files';

/** Where models come from unless somebody says otherwise. */
export const DEFAULT_HUB = 'https://huggingface.co';

/** What a file's bytes must come to, as the hub states it: large files by SHA-256, small ones by git's blob id. */
export const checksumSchema = z.discriminatedUnion('tag', [
	z.object({ tag: z.literal('sha256'), hex: z.string().regex(/^[0-9a-f]{64}$/) }),
	/** SHA-1 of `blob SIZE\0` and the content. */
	z.object({ tag: z.literal('git-blob'), hex: z.string().regex(/^[0-9a-f]{40}$/) }),
]);
export type Checksum = z.infer<typeof checksumSchema>;

export type HubFile = { path: string; bytes: number; checksum: Checksum };

/** The answer of GET /api/models/REPO/tree/REVISION?recursive=true. */
export const hubTreeSchema = z.array(
	z.object({
		type: z.string(),
		path: z.string(),
		size: z.number().int().min(0).default(0),
		oid: z.string(),
		lfs: z.object({ oid: z.string(), size: z.number().int().min(0) }).optional(),
	}),
);
export type HubTree = z.infer<typeof hubTreeSchema>;

type Source = Pick<CatalogueEntry, 'repo' | 'revision'>;

export const treeUrl = (hub: string, { repo, revision }: Source): string =>
	`${hub}/api/models/${repo}/tree/${encodeURIComponent(revision)}?recursive=true`;

export const fileUrl = (hub: string, { repo, revision }: Source, path: string): string =>
	`${hub}/${repo}/resolve/${encodeURIComponent(revision)}/${path.split('/').map(encodeURIComponent).join('/')}`;

/** Which files of a repository make up the model; the failure names what it doesn't hold. */
export function filesToFetch(
	{ encoder, decoder }: Pick<CatalogueEntry, 'encoder' | 'decoder'>,
	tree: HubTree,
): Result<HubFile[], Failure<'not-on-hub'>> {
	const files = tree.filter((entry) => entry.type === 'file');
	const paths = files.map((file) => file.path);
	const missing = [...REQUIRED_FILES, encoderFile(encoder), decoderFile(decoder)].filter(
		(path) => !paths.includes(path),
	);
	if (missing.length > 0)
		return fail('not-on-hub', `The hub no longer has ${missing.join(', ')}. Nothing was downloaded.`);
	const needed = filesNeeded(paths, { encoder, decoder });
	return ok(files.filter((file) => needed.includes(file.path)).map(asHubFile));
}

function asHubFile({ path, size, oid, lfs }: HubTree[number]): HubFile {
	return lfs
		? { path, bytes: lfs.size, checksum: { tag: 'sha256', hex: lfs.oid.replace(/^sha256:/, '') } }
		: { path, bytes: size, checksum: { tag: 'git-blob', hex: oid } };
}
