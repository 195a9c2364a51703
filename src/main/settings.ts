import { join } from 'node:path';
import { type Failure, fail, ok, type Result } from '../core/result';
import { defaultSettings, type Settings, settingsSchema } from '../core/settings';
import { readJson } from './files/read-json';
import { writeFileAtomically } from './files/write-file-atomically';

const pathIn = (dataFolder: string): string => join(dataFolder, 'settings.json');

/** The saved settings, or the defaults where there are none or they can't be read. */
export async function readSettings(dataFolder: string): Promise<Settings> {
	const read = await readJson(pathIn(dataFolder), settingsSchema);
	return read.ok ? read.value : defaultSettings;
}

export async function writeSettings(
	dataFolder: string,
	settings: Settings,
): Promise<Result<null, Failure<'not-saved'>>> {
	try {
		await writeFileAtomically(pathIn(dataFolder), `${JSON.stringify(settings, null, '\t')}\n`);
		return ok(null);
	} catch (error) {
		return fail('not-saved', `Your settings could not be written to ${dataFolder}.`, error);
	}
}
