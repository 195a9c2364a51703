import type { StarPart } from '../../core/analysis/analysis';

export type NamedPart = Exclude<StarPart, '-'>;

/** In the order in which an answer is told. */
export const NAMED_PARTS: readonly NamedPart[] = ['S', 'T', 'A', 'R', 'L'];

export const partName: Record<StarPart, string> = {
	S: 'Situation',
	T: 'Task',
	A: 'Action',
	R: 'Result',
	L: 'Learned',
	'-': 'Other',
};

/** What the report says where a part is missing. */
export const missingPart: Record<NamedPart, string> = {
	S: 'No situation heard',
	T: 'No task heard',
	A: 'No action heard',
	R: 'No result heard',
	L: 'Nothing learned heard',
};

/** Usual share of the four parts of a STAR answer, 20/10/60/10; what was learned is counted to the result. */
export const USUAL_SHARES: readonly (readonly [NamedPart, number])[] = [
	['S', 0.2],
	['T', 0.1],
	['A', 0.6],
	['R', 0.1],
];

/** Class that gives a part its colour and pattern. */
export const partClass = (part: StarPart): string => `star-${part === '-' ? 'none' : part.toLowerCase()}`;

export const isNamedPart = (part: StarPart): part is NamedPart => part !== '-';
