import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Folder of the importing file, what it imports, what the linter says about it. */
const forbiddenImports: [string, string, string][] = [
	['src/core/report', '../../main/settings', 'core knows no other layer'],
	['src/core/report', '../../renderer/ui/scope', 'core knows no other layer'],
	['src/core/report', '../../preload', 'core knows no other layer'],
	['src/core/report', '../../cli/check', 'core knows no other layer'],
	['src/core/report', 'react', 'core imports zod and core alone'],
	['src/core/report', 'electron', 'core imports zod and core alone'],
	['src/core/report', 'node:fs', 'noNodejsModules'],
	['src/main/session', '../../renderer/ui/scope', "never another process's code"],
	['src/main/session', '../../preload/index', "never another process's code"],
	['src/main/session', '../../cli/check', "never another process's code"],
	['src/main/session', 'react', "never another process's code"],
	['src/preload', '../main/settings', 'preload imports electron and core alone'],
	['src/preload', '../renderer/ui/scope', 'preload imports electron and core alone'],
	['src/preload', 'zod', 'preload imports electron and core alone'],
	['src/preload', 'node:fs', 'noNodejsModules'],
	['src/renderer/ui', '../../main/settings', "never another process's code"],
	['src/renderer/ui', '../../preload/index', "never another process's code"],
	['src/renderer/ui', '../../cli/check', "never another process's code"],
	['src/renderer/ui', 'electron', 'over the contract'],
	['src/renderer/ui', 'node:path', 'noNodejsModules'],
	['src/cli', '../renderer/ui/scope', 'the parts of main that know no Electron'],
	['src/cli', '../main/ipc/handle', 'Node alone'],
	['src/cli', '../main/index', 'Node alone'],
	['src/cli', 'electron', 'Node alone'],
];

const allowedImports: [string, string][] = [
	['src/core/report', '../analysis/analysis'],
	['src/core/report', 'zod'],
	['src/main/session', '../../core/result'],
	['src/main/session', 'node:fs'],
	['src/main', 'electron'],
	['src/preload', '../core/ipc/contract'],
	['src/preload', 'electron'],
	['src/renderer/ui', '../../core/result'],
	['src/renderer/ui', 'react'],
	['src/cli', '../core/result'],
	['src/cli', '../main/resources'],
];

/** In the window, what no scope ends. */
const looseEnds = [
	'setTimeout(() => {}, 100);',
	'setInterval(() => {}, 100);',
	"window.addEventListener('resize', () => {});",
	"addEventListener('resize', () => {});",
];

const importing = (specifier: string) => `import { thing } from '${specifier}';\nexport const use = thing;\n`;

const cases = [
	...[...forbiddenImports, ...allowedImports].map(([folder, specifier]) => ({
		folder,
		code: importing(specifier),
	})),
	...looseEnds.map((code) => ({ folder: 'src/renderer/ui', code: `${code}\n` })),
];

/** Folder and code -> what the linter says of it, one diagnostic a line. */
const said = new Map<string, string>();
const key = (folder: string, code: string) => `${folder}\n${code}`;

/** Lints every case in one run: the project's configuration, real files, a folder of its own. */
beforeAll(() => {
	const folder = mkdtempSync(join(tmpdir(), 'aloud-lint-'));
	try {
		for (const name of ['biome.json', 'scripts/lint'])
			cpSync(join(root, name), join(folder, name), { recursive: true });
		const paths = cases.map((entry, i) => join(folder, entry.folder, `case-${i}.ts`));
		for (const [i, path] of paths.entries()) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, cases[i]?.code ?? '');
		}
		const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', 'src'];
		const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
		const lines = stdout.split('\n');
		for (const [i, { folder: at, code }] of cases.entries()) {
			said.set(key(at, code), lines.filter((line) => line.includes(`case-${i}.ts`)).join('\n'));
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});

describe('the linter', () => {
	it.each(forbiddenImports)('refuses in %s an import of %s: %s', (folder, specifier, reason) => {
		expect(said.get(key(folder, importing(specifier)))).toMatch(/^::error/);
		expect(said.get(key(folder, importing(specifier)))).toContain(reason);
	});

	it.each(allowedImports)('accepts in %s an import of %s', (folder, specifier) => {
		expect(said.get(key(folder, importing(specifier)))).toBe('');
	});

	it.each(looseEnds)('refuses in the window what no scope ends: %s', (code) => {
		expect(said.get(key('src/renderer/ui', `${code}\n`))).toMatch(
			/^::error title=(lint.style.noRestrictedGlobals|plugin),/,
		);
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
