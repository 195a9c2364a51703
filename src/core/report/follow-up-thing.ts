import type { PromptKind } from '../prompts/pack';
import { tenseOf } from './follow-up-clause';
import { wordSet } from './spoken';

/** Here the noun that a label is about has ended: "the options | you traded off", "audit trail | of ...". */
const AFTER_NOUN = wordSet(
	`of for in on at to from with without by between per before after behind against about under over than through as
	you we they it that which who when where is are was were upfront afterward afterwards early together`,
);
const NO_GERUND = wordSet('something anything everything nothing king ring string spring morning evening');

/** A question about a thing ("Rollout strategy") or an activity ("Iterating with prototypes"). */
export function askAboutThing(said: string, kind: PromptKind): string {
	const [first = ''] = said.toLowerCase().split(/\s+/);
	const words = said.split(/\s+/);
	const noun = nounOf(words);
	const yours = words[noun.length] === 'you' ? tenseOf(words.slice(noun.length)) : null;
	const was = yours === null ? kind === 'behavioral' : yours === 'past';
	const many = isPlural(noun);
	const ask = (question: string) => `You did not mention ${said}: ${question}?`;
	const isActivity = /^\p{L}{2,}ing$/u.test(first) && !NO_GERUND.has(first) && yours === null;
	if (isActivity) return ask('how do you go about it');
	if (/^(a|an|one)$/.test(first)) return ask(was ? 'was there one' : 'is there one');
	if (/^(something|anything|someone|anyone)$/.test(first))
		return ask(`is there ${first.replace('some', 'any')}`);
	if (/^(some|any)$/.test(first)) return ask(many ? 'are there any' : 'is there any');
	// "Tooling you added" is a certain one, as "the tooling" is.
	if (
		yours !== null ||
		/^(the|your|this|these|those|its|their|my|our|two|three|four|five|\d+)$/.test(first)
	) {
		if (many) return ask(was ? 'what were they' : 'what are they');
		return ask(was ? 'what was it' : 'what is it');
	}
	return ask(many ? 'where do they come in' : 'where does it come in');
}

/** The words up to the end of the noun, without what describes it afterwards. */
function nounOf(words: readonly string[]): readonly string[] {
	const isAfter = (index: number) => AFTER_NOUN.has((words[index] ?? '').toLowerCase());
	// "graders checked against people"
	const describes = (index: number) => /[a-z]ed$/.test(words[index] ?? '') && isAfter(index + 1);
	const end = words.findIndex((_, index) => index > 0 && (isAfter(index) || describes(index)));
	return end === -1 ? words : words.slice(0, end);
}

/** "documents", "people", "noise and accents" */
function isPlural(noun: readonly string[]): boolean {
	if (noun.some((word, index) => index > 0 && word === 'and')) return true;
	const last = (noun.at(-1) ?? '').replace(/\P{L}+$/u, '').toLowerCase();
	return (
		/^(people|criteria|men|women|children)$/.test(last) ||
		(/[^sui]s$|ics$/.test(last) && !/(bias|canvas)$/.test(last))
	);
}
