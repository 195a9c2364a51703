import type { RootContent } from 'mdast';
import type { Card } from '../../core/prompts/pack';
import { IDENTIFIED, lineOf, quoted, type ReportProblem, readableText, splitIdentified } from './markdown';
import type { Section } from './sections';

const SERVES = 'Serves:';
const EXPECTED_SERVES = `a last paragraph with the ids of the questions, as in "${SERVES} behavioral/1, behavioral/4"`;

const readServes = (node: RootContent | undefined): string[] => {
	const text = node?.type === 'paragraph' ? readableText(node) : '';
	if (!text.startsWith(SERVES)) return [];
	return text
		.slice(SERVES.length)
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');
};

/**
 * A section of a card pack: `## id: title`, paragraphs, and last `Serves:` with prompt ids.
 * `line` is that of the ids. null, with the problems reported, where something is missing or wrong.
 */
export const readCard = (
	{ heading, content }: Section,
	report: ReportProblem,
): { card: Card; line: number } | null => {
	const title = splitIdentified(readableText(heading));
	if (title === null)
		report(
			lineOf(heading),
			`a card as "## id: title" ${IDENTIFIED}, and not ${quoted(readableText(heading))}`,
		);
	const last = content.at(-1);
	const serves = readServes(last);
	if (serves.length === 0) report(lineOf(last ?? heading), EXPECTED_SERVES);
	const body = serves.length === 0 ? content : content.slice(0, -1);
	for (const node of body) if (node.type !== 'paragraph') report(lineOf(node), 'paragraphs alone on a card');
	if (body.length === 0) report(lineOf(heading), 'at least one paragraph under this card');
	if (title === null || serves.length === 0 || body.length === 0) return null;
	const paragraphs = body.map((node) => readableText(node));
	return { card: { id: title.id, title: title.text, paragraphs, serves }, line: lineOf(last) };
};
