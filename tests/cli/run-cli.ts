import { spawn } from 'node:child_process';
import { expect } from 'vitest';

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Runs a command as it was built (npm test builds first), in the project's root. */
export function runCli(name: string, ...args: string[]): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [`out/main/${name}.js`, ...args]);
		const ran = { stdout: '', stderr: '' };
		child.stdout.on('data', (text) => {
			ran.stdout += text;
		});
		child.stderr.on('data', (text) => {
			ran.stderr += text;
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...ran, code }));
	});
}

/** An expected failure: code 2, nothing on standard output, one line on standard error that matches. */
export function expectOneLine(ran: Ran, line: RegExp): void {
	expect(ran).toMatchObject({ code: 2, stdout: '' });
	expect(ran.stderr).toMatch(/^[^\n]+\n$/);
	expect(ran.stderr).toMatch(line);
}
