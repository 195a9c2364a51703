import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean, timeoutSeconds?: number }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code -1: it couldn't start, or took too long
 */
export function execute(command, args, { timeoutSeconds, ...options } = {}) {
	return new Promise((done) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
		let stdout = '';
		let stderr = '';
		child.stdout.on('data', (data) => {
			stdout += data;
		});
		child.stderr.on('data', (data) => {
			stderr += data;
		});
		const end = (code, reason = '') => {
			clearTimeout(timer);
			done({ code, stdout, stderr: stderr + reason });
		};
		const timer = timeoutSeconds
			? setTimeout(() => {
					child.kill('SIGKILL');
					end(-1, `no end after ${timeoutSeconds} s`);
				}, timeoutSeconds * 1000)
			: undefined;
		child.on('error', (error) => end(-1, error.message));
		child.on('close', (code) => end(code ?? -1));
	});
}

/** As `execute`, but throws with the last lines that the program printed. */
export async function mustExecute(command, args, options) {
	const result = await execute(command, args, options);
	if (result.code === 0) return result;
	const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-15).join('\n');
	throw new Error(`${[command, ...args].join(' ')} ended with code ${result.code}:\n${said}`);
}

/**
 * Runs a program that talks to the person itself.
 * @returns {Promise<number>} its exit code; 128 + n where signal n ended it
 */
export function attach(command, args, options = {}) {
	return new Promise((done, refuse) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
		const pass = (signal) => child.kill(signal);
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		for (const signal of signals) process.on(signal, pass);
		child.on('error', refuse);
		child.on('close', (code, signal) => {
			for (const name of signals) process.off(name, pass);
			done(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1));
		});
	});
}

export const node = (script, ...args) => [process.execPath, [script, ...args]];

/** npm as this process was started by it, or as the system has it; on Windows only a shell finds it. */
export function npm(...args) {
	const script = process.env.npm_execpath;
	if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script, ...args], {}];
	return ['npm', args, { shell: process.platform === 'win32' }];
}
