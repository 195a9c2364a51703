import type { Heading, Root, RootContent } from 'mdast';
import { lineOf, type ReportProblem, readableText } from './markdown';

/** A `##` heading and what stands under it. */
export type Section = { heading: Heading; content: RootContent[] };

const isComment = (node: RootContent): boolean => node.type === 'html' && node.value.startsWith('<!--');

/** The paragraphs before the first `##` heading, and the sections after it; HTML comments are left out. */
export const splitSections = (
	tree: Root,
	report: ReportProblem,
): { introduction: string[]; sections: Section[] } => {
	const introduction: string[] = [];
	const sections: Section[] = [];
	for (const node of tree.children) {
		if (node.type === 'yaml' || isComment(node)) continue;
		const section = sections.at(-1);
		if (node.type === 'heading') {
			if (node.depth === 2) sections.push({ heading: node, content: [] });
			else report(lineOf(node), `a heading of the second level (##), and none of level ${node.depth}`);
		} else if (section !== undefined) section.content.push(node);
		else if (node.type === 'paragraph') introduction.push(readableText(node));
		else report(lineOf(node), 'paragraphs alone before the first ## heading');
	}
	return { introduction, sections };
};
