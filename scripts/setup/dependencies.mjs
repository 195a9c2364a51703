import { existsSync, readFileSync } from 'node:fs';
import { mustExecute, npm } from './execute.mjs';
import { inModules, inRoot } from './paths.mjs';

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** npm writes down what it installed: that must be what the lock file asks for, but for other platforms' packages. */
function isInstalled() {
	const record = inModules('.package-lock.json');
	if (!existsSync(record)) return false;
	const installed = packagesIn(record);
	return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
		([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
	);
}

/** @type {import('./set-up.mjs').Step} */
export const dependencies = {
	name: 'Installing the packages of package-lock.json (npm ci)',
	isDone: isInstalled,
	run: async () => {
		const [command, args, options] = npm('ci', '--loglevel=error', '--include=dev');
		await mustExecute(command, args, options);
		return `${Object.keys(packagesIn(inModules('.package-lock.json'))).length} packages`;
	},
};
