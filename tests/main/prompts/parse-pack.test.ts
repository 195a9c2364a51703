import { describe, expect, test } from 'vitest';
import { promptsOf } from '../../../src/core/prompts/pack';
import { parsePack } from '../../../src/main/prompts/parse-pack';

const front = (kind: string): string => `---\nid: mine\nkind: ${kind}\ntitle: My pack\n---\n`;

const question = `
## 1: Tell me about a *hard*
bug.

> Say what you saw.
> Say what you did.

- saw: What you \`saw\`
  - stack trace
  - logs
- did: What you did: in order
`;

const errorsOf = (text: string): string[] => {
	const result = parsePack('mine.md', text);
	return result.ok
		? []
		: result.error.errors.map(({ file, line, expected }) => `${file}:${line}: ${expected}`);
};

describe('a question pack', () => {
	test('gives its questions, hints, points and cues as a reader sees them', () => {
		const text = `${front('behavioral')}\nOne line\nof advice.\n\nAnother.\n\n<!-- a note to myself -->\n${question.replace('*hard*\nbug', '*hard* bug')}`;
		const result = parsePack('mine.md', text);
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		expect(result.value.pack).toEqual({
			id: 'mine',
			kind: 'behavioral',
			title: 'My pack',
			introduction: ['One line of advice.', 'Another.'],
			prompts: [
				{
					id: 'mine/1',
					kind: 'behavioral',
					question: 'Tell me about a hard bug.',
					hint: 'Say what you saw. Say what you did.',
					points: [
						{ id: 'saw', label: 'What you saw', cues: ['stack trace', 'logs'] },
						{ id: 'did', label: 'What you did: in order', cues: [] },
					],
				},
			],
		});
	});

	test('gives its terms to every question', () => {
		const head = front('behavioral').replace('title:', 'terms: [RAG, Argo CD]\ntitle:');
		const result = parsePack(
			'mine.md',
			`${head}## 1: Why?\n\n> h\n\n- a: b\n\n## 2: How?\n\n> h\n\n- a: b\n`,
		);
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		expect(promptsOf([result.value.pack]).map(({ terms }) => terms)).toEqual([
			['RAG', 'Argo CD'],
			['RAG', 'Argo CD'],
		]);
	});

	test('reads the same with Windows line ends and a byte order mark', () => {
		const text = front('system-design') + question.replace('*hard*\nbug', '*hard* bug');
		const windows = parsePack('mine.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
		expect(windows).toEqual(parsePack('mine.md', text));
		expect(windows.ok).toBe(true);
	});

	const head = front('behavioral');
	test.each([
		['no front matter', '## 1: A?\n', [/^mine\.md:1: front matter/]],
		['broken YAML', '---\nid: [mine\n---\n', [/^mine\.md:\d: front matter in YAML/]],
		[
			'a wrong kind and a wrong id',
			'---\ntitle: T\nkind: riddles\nid: My Pack\n---\n',
			[/^mine\.md:3: kind: one of behavioral/, /^mine\.md:4: id: small letters/],
		],
		['no title', '---\nid: mine\nkind: behavioral\n---\n', [/^mine\.md:1: title: a text/]],
		['an unknown key', '---\nid: mine\nkind: behavioral\ntitle: T\nlevel: 3\n---\n', [/:5: .*no "level"/]],
		[
			'terms that are no list',
			'---\nid: mine\nkind: behavioral\ntitle: T\nterms: RAG\n---\n',
			[/^mine\.md:5: terms, .*as in "terms: \[Kubernetes/],
		],
		[
			'a term that is none',
			'---\nid: mine\nkind: behavioral\ntitle: T\nterms:\n  - RAG\n  - a term of five words\n  - 99\n---\n',
			[/^mine\.md:7: terms, .*at most 3 words/, /^mine\.md:8: terms, .*with a letter/],
		],
		['no question', head, [/^mine\.md:2: at least one ##/]],
		[
			'a heading of another level',
			`${head}# Title\n${question.replace('*hard*\n', '')}`,
			[/^mine\.md:6: .*level 1/],
		],
		[
			'a question without an id',
			`${head}## Why?\n\n> h\n\n- a: b\n`,
			[/:6: a question as "## id: question".*"Why\?"/],
		],
		['an id with spaces', `${head}## my id: Why?\n\n> h\n\n- a: b\n`, [/:6: .*small letters/]],
		['no hint', `${head}## 1: Why?\n\n- a: b\n`, [/:6: the hint as one block quote/]],
		[
			'two hints',
			`${head}## 1: Why?\n\n> h\n\n- a: b\n\n> i\n`,
			[/:12: one block quote with the hint, and no second/],
		],
		['no points', `${head}## 1: Why?\n\n> h\n`, [/:6: the hint points as one list/]],
		[
			'a point without an id',
			`${head}## 1: Why?\n\n> h\n\n- a: b\n- no id here\n`,
			[/:11: a hint point as .*"no id here"/],
		],
		[
			'a point twice',
			`${head}## 1: Why?\n\n> h\n\n- a: b\n- a: c\n`,
			[/:11: an id that no other point here has/],
		],
		[
			'a stray paragraph',
			`${head}## 1: Why?\n\nWell.\n\n> h\n\n- a: b\n`,
			[/:8: .*nothing else under a question/],
		],
		[
			'a question id twice',
			`${head}## 1: Why?\n\n> h\n\n- a: b\n\n## 1: How?\n\n> h\n\n- a: b\n`,
			[/:12: an id that stands once, and not "mine\/1" again/],
		],
		[
			'all that is wrong at once',
			`${head}## 1: Why?\n\n## How?\n`,
			[/:6: .*hint/, /:6: .*points/, /:8: .*question/, /:8:/, /:8:/],
		],
	])('is refused for %s, with the line and what was expected', (_, text, expected) => {
		const errors = errorsOf(text);
		expect(errors).toHaveLength(expected.length);
		for (const [index, pattern] of expected.entries()) expect(errors[index]).toMatch(pattern);
	});
});

describe('a card pack', () => {
	const head = front('mental-models');
	test('gives its cards and where they name the prompts they serve', () => {
		const result = parsePack(
			'mine.md',
			`${head}## bus: A batch is a bus\n\nFirst.\n\nSecond.\n\nServes: a/1, b/2\n`,
		);
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		expect(result.value.pack).toMatchObject({
			cards: [
				{ id: 'bus', title: 'A batch is a bus', paragraphs: ['First.', 'Second.'], serves: ['a/1', 'b/2'] },
			],
		});
		expect(result.value.served).toEqual([
			{ promptId: 'a/1', line: 12 },
			{ promptId: 'b/2', line: 12 },
		]);
	});

	test.each([
		['serving nothing', `${head}## bus: A bus\n\nText.\n`, /:8: a last paragraph with the ids/],
		['holding nothing', `${head}## bus: A bus\n\nServes: a/1\n`, /:6: at least one paragraph/],
		['holding a list', `${head}## bus: A bus\n\n- x\n\nServes: a/1\n`, /:8: paragraphs alone/],
		[
			'naming terms',
			head.replace('title:', 'terms: [RAG]\ntitle:'),
			/:4: terms, in a pack of questions alone/,
		],
		['having no id', `${head}## A bus\n\nText.\n\nServes: a/1\n`, /:6: a card as "## id: title"/],
	])('is refused for a card %s', (_, text, expected) => {
		expect(errorsOf(text)).toEqual([expect.stringMatching(expected)]);
	});
});

describe('a reading list', () => {
	const head = front('further-reading');
	test('gives works by group, with author and purpose', () => {
		const text = `${head}## Books\n\n- *Release It!* by Michael T. Nygard: failing well: timeouts\n`;
		const result = parsePack('mine.md', text);
		if (!result.ok) throw new Error(JSON.stringify(result.error));
		expect(result.value.pack).toMatchObject({
			groups: [
				{
					title: 'Books',
					items: [{ title: 'Release It!', author: 'Michael T. Nygard', purpose: 'failing well: timeouts' }],
				},
			],
		});
	});

	test.each([
		[
			'a work without emphasis',
			`${head}## Books\n\n- Release It! by N: x\n`,
			/:8: a work as .*"Release It! by N: x"/,
		],
		['a work without author', `${head}## Books\n\n- *Release It!*: x\n`, /:8: a work as/],
		['a work without purpose', `${head}## Books\n\n- *Release It!* by N\n`, /:8: a work as/],
		['an empty group', `${head}## Books\n`, /:6: a work as .* under this group/],
	])('is refused for %s', (_, text, expected) => {
		expect(errorsOf(text)).toEqual([expect.stringMatching(expected)]);
	});
});
