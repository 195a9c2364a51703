import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { nearestPrompts } from '../../../src/core/prompts/nearest-prompts';
import { promptsOf } from '../../../src/core/prompts/pack';
import { readPacks } from '../../../src/main/prompts/read-packs';

const prompts = promptsOf(
	(await readPacks({ builtIn: resolve(import.meta.dirname, '../../../resources/prompts') })).packs,
);

test.each([
	['behavioral/1', 'behavioral/1'],
	['behavioural/3', 'behavioral/3'],
	['Behavioral 7', 'behavioral/7'],
	['systemdesign/4', 'system-design/4'],
	['system-design/122', 'system-design/12'],
	['halucinations', 'behavioral/4'],
	['semantic cache', 'system-design/8'],
	['failed in production', 'behavioral/1'],
])('"%s" is nearest to %s', (wanted, id) => {
	expect(nearestPrompts(wanted, prompts)[0]).toBe(id);
});

test('as many ids as asked for are given, each once', () => {
	const ids = nearestPrompts('behavioral/99', prompts, 5);
	expect(new Set(ids).size).toBe(5);
	for (const id of ids) expect(id).toMatch(/^behavioral\//);
	expect(nearestPrompts('x', [], 5)).toEqual([]);
});
