import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { assertNever } from '../../core/assert-never';
import { type Pack, type PackError, packSchema } from '../../core/prompts/pack';
import { type Failure, ok, type Result } from '../../core/result';
import { type Head, readFrontMatter } from './front-matter';
import { lineOf, type ReportProblem } from './markdown';
import { readCard } from './read-card';
import { readPrompt } from './read-prompt';
import { readReadingGroup } from './read-reading-group';
import { type Section, splitSections } from './sections';

/** A pack, with what only the other packs can tell to be right: its own id, and the prompts that it points to. */
export type ParsedPack = {
	file: string;
	pack: Pack;
	idLine: number;
	served: { promptId: string; line: number }[];
};

/** A pack is taken whole or not at all; all that is wrong in it is told at once. */
export type PackRefusal = Failure<'pack-refused'> & { errors: PackError[] };

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);

/**
 * Reads the Markdown text of one prompt pack; `file` only names it in errors.
 * The form of each kind is told at readPrompt, readCard and readReadingGroup, that of the head at readFrontMatter.
 */
export const parsePack = (file: string, text: string): Result<ParsedPack, PackRefusal> => {
	const errors: PackError[] = [];
	const report: ReportProblem = (line, expected) => errors.push({ file, line, expected });
	const tree = markdown.parse(text);
	const head = readFrontMatter(tree, report);
	const { introduction, sections } = splitSections(tree, report);
	if (head === null) return refuse(file, errors);
	if (sections.length === 0) report(head.line, 'at least one ## heading after the front matter');
	const body = readBody(head, sections, report);
	if (errors.length > 0) return refuse(file, errors);
	const pack = packSchema.parse({ id: head.id, title: head.title, introduction, ...body.content });
	return ok({ file, pack, idLine: head.line, served: body.served });
};

const refuse = (file: string, errors: PackError[]): { ok: false; error: PackRefusal } => ({
	ok: false,
	error: {
		tag: 'pack-refused',
		message: `${file} is not taken: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
		errors: [...errors].sort((a, b) => a.line - b.line),
	},
});

/** What comes after the head, by the pack's kind; not yet checked by the schema. */
type Body = { content: Record<string, unknown>; served: ParsedPack['served'] };

const readBody = (head: Head, sections: readonly Section[], report: ReportProblem): Body => {
	const { kind } = head;
	switch (kind) {
		case 'behavioral':
		case 'system-design': {
			const { id, terms } = head;
			const prompts = sections.map((section) => readPrompt({ id, kind, terms }, section, report));
			reportRepeated(prompts, sections, report);
			return { content: { kind, prompts }, served: [] };
		}
		case 'mental-models': {
			const cards = sections.map((section) => readCard(section, report));
			reportRepeated(
				cards.map((read) => read?.card),
				sections,
				report,
			);
			const served = cards.flatMap((read) =>
				read === null ? [] : read.card.serves.map((promptId) => ({ promptId, line: read.line })),
			);
			return { content: { kind, cards: cards.map((read) => read?.card) }, served };
		}
		case 'further-reading':
			return {
				content: { kind, groups: sections.map((section) => readReadingGroup(section, report)) },
				served: [],
			};
		default:
			return assertNever(kind);
	}
};

const reportRepeated = (
	items: readonly ({ id: string } | null | undefined)[],
	sections: readonly Section[],
	report: ReportProblem,
): void => {
	const seen = new Set<string>();
	for (const [index, item] of items.entries()) {
		if (item == null) continue;
		if (seen.has(item.id))
			report(lineOf(sections[index]?.heading), `an id that stands once, and not "${item.id}" again`);
		seen.add(item.id);
	}
};
