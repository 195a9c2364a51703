import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { promptsOf } from '../../../src/core/prompts/pack';
import { readPacks } from '../../../src/main/prompts/read-packs';

const builtIn = resolve(import.meta.dirname, '../../../resources/prompts');

const pack = (id: string): string =>
	`---\nid: ${id}\nkind: behavioral\ntitle: T\n---\n\n## 1: Why?\n\n> hint\n\n- a: A\n`;
const cards = (serves: string): string =>
	`---\nid: cards\nkind: mental-models\ntitle: T\n---\n\n## c: C\n\nText.\n\nServes: ${serves}\n`;

describe('the built-in packs', () => {
	test('are read without an error, questions first', async () => {
		const { packs, errors } = await readPacks({ builtIn });
		expect(errors).toEqual([]);
		expect(packs.map((one) => one.id)).toEqual([
			'behavioral',
			'system-design',
			'mental-models',
			'further-reading',
		]);
	});

	test('hold eight behavioral and twelve system-design questions, each with at least three points', async () => {
		const prompts = promptsOf((await readPacks({ builtIn })).packs);
		const ids = [
			...Array.from({ length: 8 }, (_, i) => `behavioral/${i + 1}`),
			...Array.from({ length: 12 }, (_, i) => `system-design/${i + 1}`),
		];
		expect(prompts.map((prompt) => prompt.id)).toEqual(ids);
		expect(Math.min(...prompts.map((prompt) => prompt.points.length))).toBeGreaterThanOrEqual(3);
	});

	test('keep quotes, dashes and figures of a hint and a question as they were written', async () => {
		const prompts = promptsOf((await readPacks({ builtIn })).packs);
		const at = (id: string) => prompts.find((prompt) => prompt.id === id);
		expect(at('behavioral/2')?.hint).toBe(
			'Concrete numbers help (e.g., "dropping from GPT-4 to Haiku cut cost 10x with 5% quality drop on our eval set").',
		);
		expect(at('behavioral/4')?.question).toBe(
			'How would you explain hallucinations — and the limits of your mitigation strategies — to a non-technical stakeholder?',
		);
		expect(at('behavioral/8')?.points.at(-1)?.label).toBe('Managing "AI magic" expectations');
		expect(at('system-design/12')?.points.map((point) => point.id)).toEqual([
			'isolation',
			'encryption',
			'residency',
			'deletion',
			'proof',
		]);
	});

	test('name terms for their questions', async () => {
		const prompts = promptsOf((await readPacks({ builtIn })).packs);
		expect(prompts.filter(({ terms = [] }) => terms.length < 10)).toEqual([]);
	});

	test("carry the page's own advice", async () => {
		const { packs } = await readPacks({ builtIn });
		const advice = packs.find((one) => one.id === 'behavioral')?.introduction.join(' ') ?? '';
		expect(advice).toContain('Work through these after completing Levels 3-5');
		expect(advice).toContain('try to answer without them first, then use the hints to pressure-test gaps');
		expect(advice).toContain('STAR format for each. Have at least one concrete story ready per question.');
	});

	test('have ten to fifteen cards, and every question is served by one', async () => {
		const { packs } = await readPacks({ builtIn });
		const all = packs.flatMap((one) => (one.kind === 'mental-models' ? one.cards : []));
		expect(all.length).toBeGreaterThanOrEqual(10);
		expect(all.length).toBeLessThanOrEqual(15);
		const served = new Set(all.flatMap((card) => card.serves));
		expect(promptsOf(packs).filter((prompt) => !served.has(prompt.id))).toEqual([]);
	});
});

describe("a person's own packs", () => {
	let own: string;
	beforeEach(async () => {
		own = await mkdtemp(join(tmpdir(), 'packs-'));
	});
	afterEach(() => rm(own, { recursive: true }));

	const errorsWith = async (files: Record<string, string>): Promise<string[]> => {
		for (const [name, text] of Object.entries(files)) await writeFile(join(own, name), text);
		const { errors } = await readPacks({ builtIn, own });
		return errors.map(({ file, line, expected }) => `${file.slice(own.length + 1)}:${line}: ${expected}`);
	};

	test('stand after the built-in ones, and their cards may serve built-in questions', async () => {
		await writeFile(join(own, 'mine.md'), pack('mine'));
		await writeFile(join(own, 'cards.md'), cards('mine/1, behavioral/3'));
		await writeFile(join(own, 'notes.txt'), 'no pack');
		const { packs, errors } = await readPacks({ builtIn, own });
		expect(errors).toEqual([]);
		expect(packs.map((one) => one.id).slice(4)).toEqual(['mine', 'cards']);
	});

	test('are left out whole when wrong, and the others are read', async () => {
		await writeFile(join(own, 'bad.md'), pack('bad').replace('> hint', ''));
		await writeFile(join(own, 'good.md'), pack('good'));
		const { packs, errors } = await readPacks({ builtIn, own });
		expect(errors).toMatchObject([{ file: join(own, 'bad.md'), line: 7 }]);
		expect(packs.map((one) => one.id).slice(4)).toEqual(['good']);
	});

	test('may not take an id that is taken', async () => {
		const errors = await errorsWith({
			'a.md': pack('mine'),
			'b.md': pack('mine'),
			'c.md': pack('behavioral'),
		});
		expect(errors).toHaveLength(2);
		expect(errors[0]).toMatch(/^b\.md:2: an id that no other pack has; "mine" is that of .*a\.md$/);
		expect(errors[1]).toMatch(/^c\.md:2: .*"behavioral" is that of .*behavioral\.md$/);
	});

	test('may not have a card for a question that nobody has', async () => {
		expect(await errorsWith({ 'cards.md': cards('behavioral/1, behavioral/99') })).toEqual([
			'cards.md:11: ids of known questions, and "behavioral/99" is none',
		]);
	});

	test('that cannot be read are named, and the others are read', async () => {
		await mkdir(join(own, 'folder.md'));
		expect(await errorsWith({ 'good.md': pack('good') })).toEqual([
			expect.stringMatching(/^folder\.md:1: a file that can be read \(EISDIR/),
		]);
	});

	test('need no folder', async () => {
		const { packs, errors } = await readPacks({ builtIn, own: join(own, 'none') });
		expect(errors).toEqual([]);
		expect(packs).toHaveLength(4);
	});
});
