import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, node } from './execute.mjs';
import { canFallBack, fallbackName, fetchFallback } from './fallback-runtime.mjs';
import { inModules } from './paths.mjs';
import { readRuntime, wantedElectron, writeRuntime } from './runtime-record.mjs';

/** Where nothing can stand in for Electron's own release, a slow network gets its time. */
const downloadLimitSeconds = () => (canFallBack() ? 240 : 1800);

/** The release of the `electron` package; its installer checks the checksum. */
async function takeOwnRelease() {
	const { code, stderr } = await execute(...node(inModules('electron', 'install.js')), {
		timeoutSeconds: downloadLimitSeconds(),
	});
	const distribution = inModules('electron', 'dist');
	const pathFile = inModules('electron', 'path.txt');
	const executable = existsSync(pathFile) ? join(distribution, readFileSync(pathFile, 'utf8')) : '';
	if (code === 0 && existsSync(executable)) {
		const version = wantedElectron();
		return { description: `Electron ${version}`, standsIn: false, wanted: version, distribution, executable };
	}
	return { reason: stderr.trim().split('\n')[0] ?? '' };
}

/** @type {import('./set-up.mjs').Step} */
export const electronRuntime = {
	name: 'Fetching Electron',
	isDone: () => readRuntime() !== null,
	run: async () => {
		const own = await takeOwnRelease();
		if ('executable' in own) {
			writeRuntime(own);
			return own.description;
		}
		if (!canFallBack()) {
			throw new Error(
				`Electron's own release could not be downloaded (${own.reason}). Try again with a network.`,
			);
		}
		const fallback = await fetchFallback();
		writeRuntime({ ...fallback, wanted: wantedElectron() });
		return `its own release could not be downloaded, so this is ${fallbackName}`;
	},
};
