import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Pack, type PackError, promptsOf } from '../../core/prompts/pack';
import { type ParsedPack, parsePack } from './parse-pack';

const KIND_ORDER: readonly Pack['kind'][] = [
	'behavioral',
	'system-design',
	'mental-models',
	'further-reading',
];

/**
 * Reads every Markdown file of the built-in folder and, where there is one, of the person's own.
 * A pack with an error is left out whole and its errors are told; the others are read.
 */
export const readPacks = async (folders: {
	builtIn: string;
	own?: string;
}): Promise<{ packs: Pack[]; errors: PackError[] }> => {
	const builtIn = await readFolder(folders.builtIn);
	const own = folders.own === undefined ? EMPTY : await readFolder(folders.own).catch(emptyWhenMissing);
	const checked = checkTogether([...builtIn.parsed, ...own.parsed]);
	return { packs: checked.packs, errors: [...builtIn.errors, ...own.errors, ...checked.errors] };
};

type FolderContents = { parsed: ParsedPack[]; errors: PackError[] };
const EMPTY: FolderContents = { parsed: [], errors: [] };

/** The person's own folder need not exist; the built-in one always does. */
const emptyWhenMissing = (error: NodeJS.ErrnoException): FolderContents => {
	if (error.code === 'ENOENT') return EMPTY;
	throw error;
};

/** Packs in the order of their kinds, then of their file names. */
const readFolder = async (folder: string): Promise<FolderContents> => {
	const names = await readdir(folder);
	const contents: FolderContents = { parsed: [], errors: [] };
	for (const name of names.filter((name) => extname(name) === '.md').sort()) {
		const file = join(folder, name);
		const text = await readFile(file, 'utf8').catch((error: Error) => error);
		if (text instanceof Error) {
			contents.errors.push({ file, line: 1, expected: `a file that can be read (${text.message})` });
			continue;
		}
		const result = parsePack(file, text);
		if (result.ok) contents.parsed.push(result.value);
		else contents.errors.push(...result.error.errors);
	}
	contents.parsed.sort((a, b) => KIND_ORDER.indexOf(a.pack.kind) - KIND_ORDER.indexOf(b.pack.kind));
	return contents;
};

/** What no pack can know alone: ids that are taken already, and cards for prompts that nobody has. */
const checkTogether = (parsed: readonly ParsedPack[]): { packs: Pack[]; errors: PackError[] } => {
	const errors: PackError[] = [];
	const byId = new Map<string, ParsedPack>();
	for (const one of parsed) {
		const first = byId.get(one.pack.id);
		if (first === undefined) byId.set(one.pack.id, one);
		else
			errors.push({
				file: one.file,
				line: one.idLine,
				expected: `an id that no other pack has; "${one.pack.id}" is that of ${first.file}`,
			});
	}
	const unique = [...byId.values()];
	const promptIds = new Set(promptsOf(unique.map((one) => one.pack)).map((prompt) => prompt.id));
	const packs = unique.flatMap((one) => {
		const unknown = one.served.filter(({ promptId }) => !promptIds.has(promptId));
		for (const { promptId, line } of unknown)
			errors.push({ file: one.file, line, expected: `ids of known questions, and "${promptId}" is none` });
		return unknown.length === 0 ? [one.pack] : [];
	});
	return { packs, errors };
};
