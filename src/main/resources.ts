import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What every resources folder of ours holds, and no other. */
const MARK = join('prompts', 'behavioral.md');

/**
 * The folder with prompts/ and models/: beside the app where it is packaged (native code can't read from an asar),
 * else the project's own, above this file both as a source and as built.
 */
export const resourcesFolder = (): string => {
	const packaged: string | undefined = process.resourcesPath;
	if (packaged !== undefined && existsSync(join(packaged, MARK))) return packaged;
	for (let folder = __dirname; ; folder = dirname(folder)) {
		const resources = join(folder, 'resources');
		if (existsSync(join(resources, MARK))) return resources;
		if (folder === dirname(folder)) throw new Error(`no resources folder above ${__dirname}`);
	}
};
