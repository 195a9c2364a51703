import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const wanted = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node.replace('>=', '');

const atLeast = (has, needs) => {
	const [a, b] = [has, needs].map((version) => version.split('.').map(Number));
	return a[0] > b[0] || (a[0] === b[0] && a[1] >= (b[1] ?? 0));
};

/** @type {import('./set-up.mjs').Step} */
export const nodeVersion = {
	name: 'Node version',
	isDone: () => atLeast(process.versions.node, wanted()),
	run: async () => {
		throw new Error(`Aloud needs Node ${wanted()} or newer, and this is ${process.versions.node}.`);
	},
};
