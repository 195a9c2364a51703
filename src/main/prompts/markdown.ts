import type { Nodes } from 'mdast';
import { toString as textInside } from 'mdast-util-to-string';
import { z } from 'zod';

/** Notes what is wrong: the line (from 1) and what was expected there. */
export type ReportProblem = (line: number, expected: string) => void;

/** The parser gives every node a position; one without would count as the first line. */
export const lineOf = (node: Nodes | undefined): number => node?.position?.start.line ?? 1;

/** The text that a reader sees, wrapped lines joined. */
export const readableText = (node: Nodes | readonly Nodes[]): string =>
	textInside(node).replaceAll(/\s+/g, ' ').trim();

/** For messages: a text, or its beginning where it is long. */
export const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

const identifierSchema = z.string().regex(/^[a-z0-9-]+$/);

/** `id: text`, as headings and points are written; null where one of the two is missing or the id is no id. */
export const splitIdentified = (whole: string): { id: string; text: string } | null => {
	const colon = whole.indexOf(':');
	const id = identifierSchema.safeParse(whole.slice(0, Math.max(colon, 0)).trim());
	const text = whole.slice(colon + 1).trim();
	return id.success && text !== '' ? { id: id.data, text } : null;
};

/** How `splitIdentified` is explained to whoever wrote something else. */
export const IDENTIFIED = 'with an id of small letters, digits and hyphens before the colon';
