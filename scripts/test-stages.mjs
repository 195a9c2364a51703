import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attach, execute, node } from './setup/execute.mjs';
import { cacheFolder, inModules } from './setup/paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** Types and lint count as one test each, and are shown only where they fail. */
async function runChecker(command, args) {
	const { code, stdout, stderr } = await execute(command, args);
	if (code === 0) return { passed: 1, failed: 0 };
	console.log(`${stdout}${stderr}`.trim());
	return { passed: 0, failed: 1 };
}

export const runTypes = () => runChecker(...node(inModules('typescript', 'bin', 'tsc'), '--build'));
export const runLint = () =>
	runChecker(...node(inModules('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '.'));

/**
 * Vitest shows its own failures; the counts come from its JSON report.
 * @param {'unit' | 'e2e'} project
 * @param {string[]} filters parts of test files' paths
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runVitest(project, filters, env) {
	const report = join(cacheFolder, `vitest-${project}.json`);
	mkdirSync(cacheFolder, { recursive: true });
	rmSync(report, { force: true });
	const [command, args] = node(
		inModules('vitest', 'vitest.mjs'),
		'run',
		'--project',
		project,
		'--passWithNoTests',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
		...filters,
	);
	const code = await attach(command, args, { env });
	return existsSync(report)
		? countTests(JSON.parse(readFileSync(report, 'utf8')), code)
		: { passed: 0, failed: code && 1 };
}

/** A file that can't be loaded holds no tests, and an error outside of any test fails none: each counts as one. */
export function countTests({ numPassedTests, testResults }, exitCode) {
	const failures = testResults.map(({ status, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === 'failed').length;
		return status === 'failed' ? Math.max(1, failed) : failed;
	});
	const failed = failures.reduce((sum, count) => sum + count, 0);
	return { passed: numPassedTests, failed: Math.max(failed, exitCode === 0 ? 0 : 1) };
}
