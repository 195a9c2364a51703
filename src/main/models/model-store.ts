import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BUNDLED_MODEL, modelNameSchema } from '../../core/models/catalogue';
import { languagesOf, spokenSchema } from '../../core/models/languages';
import { readJson } from '../files/read-json';
import { syncFolder, writeFileAtomically } from '../files/write-file-atomically';

/** Written into a model's folder after it was loaded and has heard the trial: without it the model does not count. */
const markSchema = z.object({
	title: z.string(),
	source: z.enum(['bundled', 'hub', 'folder']),
	/** Of its files. */
	bytes: z.number().int().min(0),
	/** Seconds of speech in a second of work, as the trial measured. */
	speed: z.number().positive().nullable(),
});
export type Mark = z.infer<typeof markSchema>;

export type InstalledModel = Mark & { name: string; folder: string; languages: string[] };

const MARK = 'aloud-model.json';
const UNFINISHED = '.partial';
/** Bytes. */
const PIECE = 1024 * 1024;

/** Models below `root`, a folder each; what is still on its way lies in NAME.partial. */
export function createModelStore(root: string, bundledFolder: string) {
	const folderOf = (name: string): string => join(root, modelNameSchema.parse(name));
	const unfinishedOf = (name: string): string => `${folderOf(name)}${UNFINISHED}`;

	const read = async (name: string): Promise<InstalledModel | null> => {
		const folder = folderOf(name);
		const mark = await readJson(join(folder, MARK), markSchema);
		return mark.ok ? { ...mark.value, name, folder, languages: await readLanguages(folder) } : null;
	};

	return {
		folderOf,
		unfinishedOf,
		/** The bundled model first, then those that were added, by name. */
		installed: async (): Promise<InstalledModel[]> => {
			const names = await readdir(root).catch(() => []);
			const own = names.filter(
				(name) =>
					modelNameSchema.safeParse(name).success && name !== BUNDLED_MODEL && !name.endsWith(UNFINISHED),
			);
			const added = await Promise.all(own.sort().map(read));
			return [await readBundled(bundledFolder), ...added.filter((model) => model !== null)];
		},
		/** Bytes of a download that broke off. */
		keptBytes: (name: string): Promise<number> => bytesBelow(unfinishedOf(name)),
		/** Makes NAME.partial the model NAME. */
		land: async (name: string, mark: Mark): Promise<InstalledModel> => {
			await writeFileAtomically(join(unfinishedOf(name), MARK), `${JSON.stringify(mark, null, '\t')}\n`);
			await rm(folderOf(name), { recursive: true, force: true });
			await rename(unfinishedOf(name), folderOf(name));
			await syncFolder(root);
			const landed = await read(name);
			if (!landed) throw new Error(`${name} has landed and can't be read`);
			return landed;
		},
		/** Copies the files into NAME.partial. Throws soon after `signal` is aborted. */
		copyIn: async (
			name: string,
			from: string,
			paths: readonly string[],
			signal: AbortSignal,
		): Promise<number> => {
			await rm(unfinishedOf(name), { recursive: true, force: true });
			let bytes = 0;
			for (const path of paths) {
				const to = join(unfinishedOf(name), path);
				await mkdir(dirname(to), { recursive: true });
				await copyUnlessStopped(join(from, path), to, signal);
				bytes += (await stat(to)).size;
			}
			return bytes;
		},
		dropUnfinished: (name: string): Promise<void> => rm(unfinishedOf(name), { recursive: true, force: true }),
		remove: (name: string): Promise<void> => rm(folderOf(name), { recursive: true, force: true }),
	};
}

export type ModelStore = ReturnType<typeof createModelStore>;

/** As a clone, where the file system can; else piece by piece, so that a large file can be stopped on its way. */
async function copyUnlessStopped(from: string, to: string, signal: AbortSignal): Promise<void> {
	signal.throwIfAborted();
	try {
		await copyFile(from, to, constants.COPYFILE_FICLONE_FORCE);
	} catch {
		await pipeline(createReadStream(from, { highWaterMark: PIECE }), createWriteStream(to), { signal });
	}
}

const readBundled = async (folder: string): Promise<InstalledModel> => ({
	name: BUNDLED_MODEL,
	title: 'Whisper base, multilingual',
	source: 'bundled',
	bytes: await bytesBelow(folder),
	speed: null,
	folder,
	languages: await readLanguages(folder),
});

/** English where the folder doesn't say. */
async function readLanguages(folder: string): Promise<string[]> {
	const spoken = await readJson(join(folder, 'generation_config.json'), spokenSchema);
	return languagesOf(spoken.ok ? spoken.value : { lang_to_id: {} });
}

async function bytesBelow(folder: string): Promise<number> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const sizes = await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? bytesBelow(path) : (await stat(path)).size;
		}),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
