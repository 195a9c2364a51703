import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execute, mustExecute } from './execute.mjs';

/** What Electron loads from a Linux system; newer Debians and Ubuntus carry some under a second name. */
const libraries = [
	{ file: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
	{ file: 'libnss3.so', packages: ['libnss3'] },
	{ file: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
	{ file: 'libgbm.so.1', packages: ['libgbm1'] },
	{ file: 'libXss.so.1', packages: ['libxss1'] },
	// Electron's way to the system's trash.
	{ file: 'gio', packages: ['libglib2.0-bin'] },
];
const virtualDisplay = { file: 'Xvfb', packages: ['xvfb'] };

const onPath = (program) =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** @returns {Promise<{ file: string, packages: string[] }[]>} empty where the system can't be asked */
async function findMissing(wanted) {
	const { code, stdout } = await execute('/sbin/ldconfig', ['-p']);
	if (code !== 0) return [];
	return wanted.filter(({ file }) => (file.includes('.so') ? !stdout.includes(`${file} `) : !onPath(file)));
}

/** The person who may install: root, or somebody with passwordless sudo; null for anybody else. */
async function superUser() {
	if (process.getuid?.() === 0) return [];
	return (await execute('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

async function install(missing) {
	const command = `sudo apt-get update && sudo apt-get install -y ${missing.map(({ packages }) => packages.at(-1)).join(' ')}`;
	const before = await superUser();
	if (!onPath('apt-get'))
		throw new Error(`This system lacks ${missing.map(({ file }) => file).join(', ')}: please install them.`);
	if (!before)
		throw new Error(
			`Some system libraries are missing, and only root may install them. Run this once:\n${command}`,
		);
	const [program, ...first] = [
		...before,
		'env',
		'DEBIAN_FRONTEND=noninteractive',
		'apt-get',
		'-o',
		'DPkg::Lock::Timeout=300',
	];
	await mustExecute(program, [...first, 'update']);
	const names = await Promise.all(missing.map(({ packages }) => firstKnown(packages)));
	await mustExecute(program, [...first, 'install', '-y', '--no-install-recommends', ...names]);
	return names.join(' ');
}

async function firstKnown(names) {
	for (const name of names) {
		if ((await execute('apt-cache', ['show', name])).code === 0) return name;
	}
	return names.at(-1);
}

/** @returns {import('./set-up.mjs').Step} */
const step = (name, wanted) => ({
	name,
	isDone: async () => process.platform !== 'linux' || (await findMissing(wanted)).length === 0,
	run: async () => install(await findMissing(wanted)),
});

export const systemLibraries = step('Installing system libraries', libraries);
/**
 * The tests of GGUF files fetch theirs by pip. Where nobody here may install it, only those tests fail, and say so.
 * @type {import('./set-up.mjs').Step}
 */
export const testPip = {
	name: 'Installing pip',
	isDone: async () =>
		process.platform !== 'linux' ||
		['pip3', 'pip', 'uv'].some(onPath) ||
		!onPath('apt-get') ||
		(await superUser()) === null,
	run: async () => install([{ file: 'pip3', packages: ['python3-pip'] }]),
};
export const testSystemLibraries = step('Installing system libraries', [...libraries, virtualDisplay]);
