import { runnerImport } from 'vite';
import { inRoot } from './setup/paths.mjs';

/** @returns what tests/fixtures/NAME.ts exports: TypeScript, which plain Node does not run. */
export const loadFixtureModule = async (name) =>
	(await runnerImport(inRoot('tests', 'fixtures', `${name}.ts`), { configFile: false })).module;
