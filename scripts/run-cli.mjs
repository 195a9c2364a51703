// npm run check, eval:speech, eval:answers, bench: sets up what is missing, then runs out/main/NAME.js.
import { build } from './setup/build.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { attach, node } from './setup/execute.mjs';
import { nodeVersion } from './setup/node-version.mjs';
import { inRoot } from './setup/paths.mjs';
import { setUp } from './setup/set-up.mjs';

const [name, ...args] = process.argv.slice(2);

try {
	// Standard output belongs to the command: with --json it holds one object and nothing else.
	await setUp([nodeVersion, dependencies, build], console.error);
	// Paths mean what they mean where npm was called, which changes the folder to the project's root.
	const cwd = process.env.INIT_CWD ?? process.cwd();
	process.exitCode = await attach(...node(inRoot('out', 'main', `${name}.js`), ...args), { cwd });
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
