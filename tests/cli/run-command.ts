import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles one command as the app's build does, whether or not that was run. -> the path of the script. */
export async function builtCommand(name: string): Promise<string> {
	const outDir = resolve(root, 'out/test-commands', name);
	await build({
		configFile: false,
		root,
		logLevel: 'warn',
		ssr: { noExternal: true },
		build: {
			ssr: true,
			target: 'node18',
			outDir,
			emptyOutDir: true,
			rollupOptions: {
				external: ['@xenova/transformers', 'onnxruntime-node', 'onnxruntime-common'],
				input: { [name]: resolve(root, `src/cli/${name}.ts`) },
				output: { format: 'cjs', entryFileNames: '[name].js' },
			},
		},
	});
	return resolve(outDir, `${name}.js`);
}

/** Runs a script of Node in a process of its own, to its end. */
export const runCommand = (
	script: string,
	args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
	new Promise((done, failed) => {
		const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
		const output = { stdout: '', stderr: '' };
		for (const name of ['stdout', 'stderr'] as const)
			child[name].setEncoding('utf8').on('data', (text: string) => {
				output[name] += text;
			});
		child.once('error', failed).once('close', (code) => done({ code, ...output }));
	});
