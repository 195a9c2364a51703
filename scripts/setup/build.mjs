import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustExecute, node } from './execute.mjs';
import { inModules, inRoot } from './paths.mjs';

const stamp = inRoot('out', 'sources.sha256');
const configuration = ['package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];

function hashSources() {
	const hash = createHash('sha256');
	const add = (path) => hash.update(`${path}\n`).update(readFileSync(inRoot(path)));
	for (const path of configuration) add(path);
	for (const path of readdirSync(inRoot('src'), { recursive: true }).sort()) {
		if (/\.\w+$/.test(path) && !path.endsWith('tsconfig.json')) add(join('src', path));
	}
	return hash.digest('hex');
}

/** @type {import('./set-up.mjs').Step} */
export const build = {
	name: 'Building the app',
	isDone: () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(),
	run: async () => {
		const hash = hashSources();
		await mustExecute(...node(inModules('electron-vite', 'bin', 'electron-vite.js'), 'build'));
		writeFileSync(stamp, hash);
	},
};
