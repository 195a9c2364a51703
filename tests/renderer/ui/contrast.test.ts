import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** WCAG 2.2: text 4.5 to 1, the borders of controls and other marks 3 to 1, on every ground that they stand on. */
const css = readFileSync(join(import.meta.dirname, '../../../src/renderer/ui/tokens.css'), 'utf8');
const grounds = ['paper', 'surface', 'hover'];

function tokensOf(theme: string): Record<string, string> {
	const block = css.split(`:root[data-theme="${theme}"]`)[1]?.split('}')[0] ?? '';
	return Object.fromEntries(
		[...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
	);
}

function luminance(hex = ''): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string | undefined, other: string | undefined): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const pairs = (names: readonly string[], on: readonly string[]) =>
	['light', 'dark'].flatMap((theme) =>
		names.flatMap((name) => on.map((ground) => [theme, name, ground] as const)),
	);

test.each(pairs(['ink', 'muted', 'accent'], grounds))('%s: %s is read on %s', (theme, name, ground) => {
	const tokens = tokensOf(theme);
	expect(contrast(tokens[name], tokens[ground])).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(['control-line', 'recording'], grounds))('%s: %s is seen on %s', (theme, name, ground) => {
	const tokens = tokensOf(theme);
	expect(contrast(tokens[name], tokens[ground])).toBeGreaterThanOrEqual(3);
});

test.each([
	['light', 'on-accent', 'accent'],
	['dark', 'on-accent', 'accent'],
	['light', 'on-recording', 'recording'],
	['dark', 'on-recording', 'recording'],
])('%s: %s is read on %s', (theme, name, ground) => {
	const tokens = tokensOf(theme);
	expect(contrast(tokens[name], tokens[ground])).toBeGreaterThanOrEqual(4.5);
});
