import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Lints the code as if it stood in the project at that path: real configuration, real files, in a folder of its own. */
function lint(path: string, code: string): { accepted: boolean; said: string } {
	const folder = mkdtempSync(join(tmpdir(), 'aloud-lint-'));
	try {
		for (const name of ['biome.json', 'scripts/lint'])
			cpSync(join(root, name), join(folder, name), { recursive: true });
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), code);
		const args = [biome, 'lint', '--colors=off', '--vcs-enabled=false', path];
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
		return { accepted: status === 0, said: stdout + stderr };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const importing = (specifier: string) => `import { thing } from '${specifier}';\nexport const use = thing;\n`;

describe('the linter refuses', () => {
	it.each([
		['src/core/report/x.ts', '../../main/settings', 'core knows no other layer'],
		['src/core/report/x.ts', '../../renderer/ui/scope', 'core knows no other layer'],
		['src/core/report/x.ts', '../../preload', 'core knows no other layer'],
		['src/core/report/x.ts', '../../cli/check', 'core knows no other layer'],
		['src/core/report/x.ts', 'react', 'core imports zod and core alone'],
		['src/core/report/x.ts', 'electron', 'core imports zod and core alone'],
		['src/core/report/x.ts', 'node:fs', 'noNodejsModules'],
		['src/main/session/x.ts', '../../renderer/ui/scope', "never another process's code"],
		['src/main/session/x.ts', '../../preload/index', "never another process's code"],
		['src/main/session/x.ts', '../../cli/check', "never another process's code"],
		['src/main/session/x.ts', 'react', "never another process's code"],
		['src/preload/index.ts', '../main/settings', 'preload imports electron and core alone'],
		['src/preload/index.ts', '../renderer/ui/scope', 'preload imports electron and core alone'],
		['src/preload/index.ts', 'zod', 'preload imports electron and core alone'],
		['src/preload/index.ts', 'node:fs', 'noNodejsModules'],
		['src/renderer/ui/x.ts', '../../main/settings', "never another process's code"],
		['src/renderer/ui/x.ts', '../../preload/index', "never another process's code"],
		['src/renderer/ui/x.ts', '../../cli/check', "never another process's code"],
		['src/renderer/ui/x.ts', 'electron', 'over the contract'],
		['src/renderer/ui/x.ts', 'node:path', 'noNodejsModules'],
		['src/cli/x.ts', '../renderer/ui/scope', 'the parts of main that know no Electron'],
		['src/cli/x.ts', '../main/ipc/handle', 'Node alone'],
		['src/cli/x.ts', '../main/index', 'Node alone'],
		['src/cli/x.ts', 'electron', 'Node alone'],
	])('in %s an import of %s', (path, specifier, reason) => {
		const { accepted, said } = lint(path, importing(specifier));
		expect(accepted).toBe(false);
		expect(said).toContain(reason);
	});

	it.each([
		['setTimeout(() => {}, 100);'],
		['setInterval(() => {}, 100);'],
		["window.addEventListener('resize', () => {});"],
		["addEventListener('resize', () => {});"],
	])('in the window a timer or listener that no scope ends: %s', (code) => {
		const { accepted, said } = lint('src/renderer/ui/x.ts', code);
		expect(accepted).toBe(false);
		expect(said).toContain('Use a Scope');
	});
});

describe('the linter accepts', () => {
	it.each([
		['src/core/report/x.ts', '../analysis/analysis'],
		['src/core/report/x.ts', 'zod'],
		['src/main/session/x.ts', '../../core/result'],
		['src/main/session/x.ts', 'node:fs'],
		['src/main/window.ts', 'electron'],
		['src/preload/index.ts', '../core/ipc/contract'],
		['src/preload/index.ts', 'electron'],
		['src/renderer/ui/x.ts', '../../core/result'],
		['src/renderer/ui/x.ts', 'react'],
		['src/cli/x.ts', '../core/result'],
		['src/cli/x.ts', '../main/resources'],
	])('in %s an import of %s', (path, specifier) => {
		expect(lint(path, importing(specifier))).toMatchObject({ accepted: true });
	});
});

describe('the headless commands', () => {
	it.each(['check', 'eval-speech', 'eval-answers', 'bench'])(
		'reach no Electron over any import of %s',
		(name) => {
			const files = importGraph(join(root, 'src/cli', `${name}.ts`));
			expect(files.size).toBeGreaterThan(1);
			expect(withElectron(files)).toEqual([]);
		},
	);

	it('would be found out: the app itself reaches it', () => {
		expect(withElectron(importGraph(join(root, 'src/main/index.ts')))).not.toEqual([]);
	});
});

const withElectron = (files: Set<string>): string[] =>
	[...files].filter((file) => /from 'electron'/.test(readFileSync(file, 'utf8')));

/** Every file of the project that the entry loads; an import of types alone loads nothing. */
function importGraph(entry: string, seen = new Set<string>()): Set<string> {
	if (seen.has(entry)) return seen;
	seen.add(entry);
	const imports = readFileSync(entry, 'utf8').matchAll(
		/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm,
	);
	for (const [, specifier = ''] of imports) {
		const path = resolve(dirname(entry), specifier);
		const file = [path, `${path}.ts`, join(path, 'index.ts')].find(
			(candidate) => /\.\w+$/.test(candidate) && existsSync(candidate),
		);
		if (!file) throw new Error(`${entry} imports ${specifier}, which isn't there`);
		if (file.endsWith('.ts')) importGraph(file, seen);
	}
	return seen;
}
