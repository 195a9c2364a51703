import { spawn } from 'node:child_process';

export const hasDisplay = () =>
	process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Starts a display that exists in memory alone, under the first free number.
 * @returns {Promise<{ name: string, stop: () => void }>} `name` as DISPLAY wants it
 */
export function startVirtualDisplay() {
	return new Promise((done, refuse) => {
		const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
			stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
		});
		let said = '';
		server.stderr.on('data', (data) => {
			said += data;
		});
		server.on('error', refuse);
		server.on('exit', (code) => refuse(new Error(`Xvfb ended with code ${code}: ${said}`)));
		server.stdio[3].once('data', (number) => {
			done({ name: `:${String(number).trim()}`, stop: () => server.kill() });
		});
	});
}
