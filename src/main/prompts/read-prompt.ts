import type { List, ListItem, RootContent } from 'mdast';
import type { Point, Prompt, PromptKind } from '../../core/prompts/pack';
import { IDENTIFIED, lineOf, quoted, type ReportProblem, readableText, splitIdentified } from './markdown';
import type { Section } from './sections';

const QUESTION = '"## id: question"';
const HINT = 'the hint as one block quote ("> hint")';
const POINTS = 'the hint points as one list of "- id: label"';

/** The nested list of a point holds its cues, one an item. */
const readPoint = (item: ListItem, report: ReportProblem): Point | null => {
	const [label, cues, ...others] = item.children;
	const identified = label?.type === 'paragraph' ? splitIdentified(readableText(label)) : null;
	if (identified === null) {
		report(
			lineOf(item),
			`a hint point as "- id: label" ${IDENTIFIED}, and not ${quoted(readableText(item))}`,
		);
		return null;
	}
	if ((cues !== undefined && cues.type !== 'list') || others.length > 0) {
		report(lineOf(cues ?? item), 'nothing but a list of cues under a hint point');
		return null;
	}
	return {
		id: identified.id,
		label: identified.text,
		cues: (cues?.children ?? []).map((cue) => readableText(cue)).filter((cue) => cue !== ''),
	};
};

const readPoints = (list: List, report: ReportProblem): Point[] => {
	const seen = new Set<string>();
	return list.children.flatMap((item) => {
		const point = readPoint(item, report);
		if (point === null) return [];
		if (seen.has(point.id)) report(lineOf(item), `an id that no other point here has, and not "${point.id}"`);
		seen.add(point.id);
		return [point];
	});
};

const only = <T extends RootContent>(nodes: T[], more: string, report: ReportProblem): T | undefined => {
	for (const node of nodes.slice(1)) report(lineOf(node), more);
	return nodes[0];
};

/**
 * A section of a question pack: `## id: question`, a block quote with the hint, a list of hint points.
 * null, with the problems reported, where one of them is missing or wrong.
 */
export const readPrompt = (
	pack: { id: string; kind: PromptKind; terms?: string[] | undefined },
	{ heading, content }: Section,
	report: ReportProblem,
): Prompt | null => {
	const line = lineOf(heading);
	const question = splitIdentified(readableText(heading));
	if (question === null)
		report(line, `a question as ${QUESTION} ${IDENTIFIED}, and not ${quoted(readableText(heading))}`);
	for (const node of content)
		if (node.type !== 'blockquote' && node.type !== 'list')
			report(lineOf(node), `${HINT}, then ${POINTS}, and nothing else under a question`);
	const quote = only(
		content.filter((node) => node.type === 'blockquote'),
		'one block quote with the hint, and no second one',
		report,
	);
	const list = only(
		content.filter((node) => node.type === 'list'),
		'one list of hint points, and no second one',
		report,
	);
	const hint = quote === undefined ? '' : quote.children.map((node) => readableText(node)).join(' ');
	if (hint === '') report(lineOf(quote ?? heading), `${HINT} under this question`);
	if (list === undefined) report(line, `${POINTS} under this question`);
	const points = list === undefined ? [] : readPoints(list, report);
	if (question === null || hint === '' || points.length === 0) return null;
	const id = `${pack.id}/${question.id}`;
	const terms = pack.terms === undefined ? {} : { terms: pack.terms };
	return { id, kind: pack.kind, question: question.text, hint, points, ...terms };
};
