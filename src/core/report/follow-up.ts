import type { Analysis } from '../analysis/analysis';
import type { PromptKind } from '../prompts/pack';
import { askAboutClause } from './follow-up-clause';
import { askAboutThing } from './follow-up-thing';

/** What an interviewer may ask next about a point that was not heard. */
export type FollowUp = { point: string; question: string };

/** One question for each point that was not heard; none where nothing was judged. */
export const followUpsOf = (analysis: Analysis, kind: PromptKind): FollowUp[] =>
	(analysis.tag === 'judged' ? analysis.points : [])
		.filter(({ state }) => state === 'not-heard')
		.map(({ id, label }) => ({ point: id, question: askAbout(label, kind) }));

/** "What did you learn", with its verb before its subject: already a question. */
const QUESTION =
	/^(how|what|why|when|where|who|which( \w+)?) (did|do|does|is|are|was|were|would|could|can|will|should|have|has)\b/i;
const LONGEST = 14;

/** A question about what an English label names, by the label's grammar alone; behavioral prompts ask for the past. */
export function askAbout(label: string, kind: PromptKind): string {
	const text = label.trim();
	if (text.endsWith('?')) return text;
	const plain = text.replace(/[.!:;,…]+$/, '');
	// "How is it evaluated" asks; "What is it worth" may as well be a clause, and reads as a question too.
	if (QUESTION.test(plain)) return `${plain}?`;
	const said = withoutCapital(plain);
	const tooLong = plain.split(/\s+/).length > LONGEST || /[.!?:;]\s/.test(plain);
	if (tooLong || !/^[\p{L}\p{N}"“]/u.test(plain) || /^(don['’]t|do not|never|avoid|no|not)\s/i.test(plain)) {
		return `You did not mention “${plain}”: what would you say to it?`;
	}
	return askAboutClause(said) ?? askAboutThing(said, kind);
}

/** "LLM-as-judge", "PostgreSQL" and "I" keep their capitals. */
const withoutCapital = (text: string): string =>
	/^(\p{Lu}\p{Ll}+(?![\p{L}])|A\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
