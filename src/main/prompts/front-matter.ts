import type { Root } from 'mdast';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { promptKindSchema } from '../../core/prompts/pack';
import { EXPECTED_TERMS, termsSchema } from '../../core/transcription/terms';
import { lineOf, type ReportProblem } from './markdown';

const headSchema = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9-]+$/),
		kind: z.enum(['behavioral', 'system-design', 'mental-models', 'further-reading']),
		title: z.string().min(1),
		terms: termsSchema.optional(),
	})
	.refine(({ kind, terms }) => terms === undefined || promptKindSchema.safeParse(kind).success, {
		path: ['terms'],
	});

/** The front matter of a pack; `line` is where its id is written. */
export type Head = z.infer<typeof headSchema> & { line: number };

const EXPECTED: Record<string, string> = {
	id: 'id: small letters, digits and hyphens, as in "id: my-questions"',
	kind: 'kind: one of behavioral, system-design, mental-models, further-reading',
	title: 'title: a text, as in "title: My questions"',
	terms: `terms, in a pack of questions alone: ${EXPECTED_TERMS}, as in "terms: [Kubernetes, golden dataset]"`,
};

/** null, with the problems reported, where the front matter is missing or wrong. */
export const readFrontMatter = (tree: Root, report: ReportProblem): Head | null => {
	const block = tree.children[0];
	if (block?.type !== 'yaml') {
		report(1, 'front matter: a line "---", then id, kind and title, then a line "---"');
		return null;
	}
	const lines = new LineCounter();
	const document = parseDocument(block.value, { lineCounter: lines });
	/** The YAML begins on the line after the block's first "---". */
	const lineAt = (offset: number): number => lineOf(block) + lines.linePos(offset).line;
	const syntaxError = document.errors[0];
	if (syntaxError !== undefined) {
		const [reason = ''] = syntaxError.message.split('\n');
		report(lineAt(syntaxError.pos[0]), `front matter in YAML (${reason})`);
		return null;
	}
	const lineOfKey = (...path: PropertyKey[]): number => {
		const node: unknown = document.getIn(path, true);
		const range = z.object({ range: z.tuple([z.number()]).rest(z.number()) }).safeParse(node);
		return range.success ? lineAt(range.data.range[0]) : lineOf(block);
	};
	const head = headSchema.safeParse(document.toJS());
	if (head.success) return { ...head.data, line: lineOfKey('id') };
	for (const issue of head.error.issues) {
		if (issue.code === 'unrecognized_keys') {
			for (const key of issue.keys)
				report(lineOfKey(key), `id, kind, title and terms alone, and no "${key}"`);
		} else {
			const key = String(issue.path[0] ?? 'id');
			report(lineOfKey(...issue.path), EXPECTED[key] ?? 'id, kind and title, one on each line');
		}
	}
	return null;
};
