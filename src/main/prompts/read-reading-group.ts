import type { ListItem } from 'mdast';
import type { ReadingItem } from '../../core/prompts/pack';
import { lineOf, quoted, type ReportProblem, readableText } from './markdown';
import type { Section } from './sections';

const BY = 'by ';
const ITEM = 'a work as "- *Title* by Author: what it is for"';

const readItem = (item: ListItem): ReadingItem | null => {
	const [line, ...others] = item.children;
	if (line?.type !== 'paragraph' || others.length > 0) return null;
	const [first, ...rest] = line.children;
	if (first?.type !== 'emphasis') return null;
	const credit = readableText(rest);
	const colon = credit.indexOf(':');
	if (!credit.startsWith(BY) || colon < 0) return null;
	const title = readableText(first);
	const author = credit.slice(BY.length, colon).trim();
	const purpose = credit.slice(colon + 1).trim();
	return title === '' || author === '' || purpose === '' ? null : { title, author, purpose };
};

/** A section of a reading list: `## Group`, then one list of works; what is wrong is reported. */
export const readReadingGroup = (
	{ heading, content }: Section,
	report: ReportProblem,
): { title: string; items: ReadingItem[] } => {
	const title = readableText(heading);
	if (title === '') report(lineOf(heading), 'the name of a group after ##');
	for (const node of content) if (node.type !== 'list') report(lineOf(node), `${ITEM}, and nothing else`);
	const entries = content.flatMap((node) => (node.type === 'list' ? node.children : []));
	if (entries.length === 0) report(lineOf(heading), `${ITEM} under this group`);
	const items = entries.flatMap((entry) => {
		const item = readItem(entry);
		if (item === null) report(lineOf(entry), `${ITEM}, and not ${quoted(readableText(entry))}`);
		return item === null ? [] : [item];
	});
	return { title, items };
};
