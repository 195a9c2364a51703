import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SET_USER_ID = 0o4000;
const isForbidden = (path, value) => existsSync(path) && readFileSync(path, 'utf8').trim() === value;

/**
 * Some Linux systems forbid ordinary programs the namespaces that Chromium's sandbox is made of; its helper program
 * then needs the rights of root. Says how, since Electron itself just ends.
 * @param {import('./runtime-record.mjs').Runtime} runtime
 */
export function explainSandbox(runtime) {
	if (process.platform !== 'linux' || process.getuid() === 0) return;
	const helper = join(runtime.distribution, 'chrome-sandbox');
	const forbidden =
		isForbidden('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
		isForbidden('/proc/sys/kernel/unprivileged_userns_clone', '0');
	if (!forbidden || statSync(helper).mode & SET_USER_ID) return;
	console.log(
		`If the app does not open, allow its sandbox: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
	);
}
