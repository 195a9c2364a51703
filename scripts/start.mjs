// npm start: sets up what is missing and opens the app; without a display, checks the sample answer instead.

import { checkSample } from './check-sample.mjs';
import { hasDisplay } from './display.mjs';
import { build } from './setup/build.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';
import { attach } from './setup/execute.mjs';
import { nodeVersion } from './setup/node-version.mjs';
import { root } from './setup/paths.mjs';
import { readRuntime, runtimeEnvironment } from './setup/runtime-record.mjs';
import { explainSandbox } from './setup/sandbox.mjs';
import { setUp } from './setup/set-up.mjs';
import { systemLibraries } from './setup/system-libraries.mjs';

async function openApp() {
	const runtime = readRuntime();
	console.log(`Opening Aloud on ${runtime.description}.`);
	explainSandbox(runtime);
	const sandbox = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	return attach(runtime.executable, [root, ...sandbox, ...process.argv.slice(2)], {
		env: { ...process.env, ...runtimeEnvironment(runtime) },
	});
}

try {
	// The headless check runs on Node alone.
	const electron = hasDisplay() ? [electronRuntime, systemLibraries] : [];
	await setUp([nodeVersion, dependencies, ...electron, build], console.log);
	process.exitCode = await (hasDisplay() ? openApp() : checkSample());
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
