// npm test [types] [lint] [unit] [e2e] [part of a test file's path ...]: sets up what is missing, runs, counts.
import { startVirtualDisplay } from './display.mjs';
import { build } from './setup/build.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';
import { nodeVersion } from './setup/node-version.mjs';
import { readRuntime, runtimeEnvironment } from './setup/runtime-record.mjs';
import { setUp } from './setup/set-up.mjs';
import { testPip, testSystemLibraries } from './setup/system-libraries.mjs';
import { runLint, runTypes, runVitest } from './test-stages.mjs';

const stages = {
	types: runTypes,
	lint: runLint,
	unit: (filters, env) => runVitest('unit', filters, env),
	e2e: (filters, env) => runVitest('e2e', filters, env),
};

const named = process.argv.slice(2);
const filters = named.filter((name) => !(name in stages));
const chosen = named.filter((name) => name in stages);
const every = filters.length > 0 ? ['unit', 'e2e'] : Object.keys(stages);

let passed = 0;
let failed = 0;
let display;
process.on('exit', () => display?.stop());

try {
	const steps = [nodeVersion, dependencies, electronRuntime, testSystemLibraries, testPip, build];
	await setUp(steps, console.log);
	const runtime = readRuntime();
	console.log(`Testing on ${runtime.description}.`);
	display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
	const env = {
		...process.env,
		...runtimeEnvironment(runtime),
		...(display ? { DISPLAY: display.name, WAYLAND_DISPLAY: '' } : {}),
	};
	for (const stage of chosen.length > 0 ? chosen : every) {
		const started = Date.now();
		const result = await stages[stage](filters, env);
		passed += result.passed;
		failed += result.failed;
		const seconds = ((Date.now() - started) / 1000).toFixed(0);
		console.log(`${stage}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
	}
} catch (error) {
	console.error(error.message);
	failed += 1;
}

if (passed + failed === 0) {
	console.error(`No test matches ${named.join(' ')}.`);
	failed = 1;
}
display?.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
