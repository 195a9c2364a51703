import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, inModules } from './paths.mjs';

/**
 * Which Electron runs the app. `wanted` is the version that package.json asked for when it was chosen; `standsIn` says
 * that it isn't the release of that version.
 * @typedef {{ description: string, standsIn: boolean, wanted: string, distribution: string, executable: string }} Runtime
 */

const record = join(cacheFolder, 'electron', 'runtime.json');

/** Version of the `electron` package that is installed. */
export const wantedElectron = () =>
	JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8')).version;

/** @returns {Runtime | null} null where none was chosen, or what was chosen is gone or out of date */
export function readRuntime() {
	if (!existsSync(record)) return null;
	const runtime = JSON.parse(readFileSync(record, 'utf8'));
	return existsSync(runtime.executable) && runtime.wanted === wantedElectron() ? runtime : null;
}

/** @param {Runtime} runtime */
export function writeRuntime(runtime) {
	mkdirSync(dirname(record), { recursive: true });
	writeFileSync(record, JSON.stringify(runtime, null, '\t'));
}

/** What the `electron` package and the app, which names a stand-in in About, are told. @param {Runtime} runtime */
export const runtimeEnvironment = (runtime) => ({
	ELECTRON_OVERRIDE_DIST_PATH: runtime.distribution,
	...(runtime.standsIn ? { ALOUD_RUNTIME: runtime.description } : {}),
});
