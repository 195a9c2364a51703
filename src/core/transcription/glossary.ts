import { ENGLISH } from '../models/languages';
import type { Prompt } from '../prompts/pack';
import { isWordingOf } from './hint-wording';
import { technicalTerms } from './technical-terms';
import { distinctTerms } from './terms';

type Hearing = {
	/** Whisper's code of the language that is spoken. */
	language: string;
	/** The person's list. */
	own?: readonly string[];
	/** What is answered; nothing where nothing is judged. */
	prompt?: Prompt | undefined;
};

/**
 * The terms whose spelling an answer is given: the person's in any language, for English those of the prompt's pack and
 * of the trade as well. None of them is the hint's own wording: a correction must not say a point for the person.
 */
export function glossaryFor({ language, own = [], prompt }: Hearing): string[] {
	const known = language === ENGLISH ? [...own, ...(prompt?.terms ?? []), ...technicalTerms] : own;
	return distinctTerms(known).filter((term) => prompt === undefined || !isWordingOf(prompt, term));
}
