import type { Prompt } from '../prompts/pack';

/** Up to here, words are the same only where all letters are, but for the s of a plural. */
const SHORT = 5;
/** How many letters the end of a word may have that another form of it has otherwise ("idempotent", "idempotency"). */
const ENDING = 3;

/**
 * Whether a term is wording of the prompt's hint, in the same or another form: it stands in the hint, or in a point's
 * label or cue, or it holds a whole label or cue.
 */
export function isWordingOf({ hint, points }: Prompt, term: string): boolean {
	const wordings = points.flatMap(({ label, cues }) => [label, ...cues]);
	return (
		[hint, ...wordings].some((text) => contains(text, term)) || wordings.some((text) => contains(term, text))
	);
}

/** Whether words of the text, one after the other and written together, are the part's. */
function contains(text: string, part: string): boolean {
	const wanted = wordsOf(part).join('');
	if (wanted === '') return false;
	const words = wordsOf(text);
	return words.some((_, from) => {
		for (let to = from + 1; to <= words.length; to++) {
			const joined = words.slice(from, to).join('');
			if (isForm(joined, wanted)) return true;
			if (joined.length > wanted.length + ENDING) return false;
		}
		return false;
	});
}

function isForm(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	if (shorter <= SHORT) return withoutPlural(a) === withoutPlural(b);
	let same = 0;
	while (same < shorter && a[same] === b[same]) same += 1;
	return same >= shorter - ENDING && same >= SHORT && Math.max(a.length, b.length) - same <= ENDING;
}

const withoutPlural = (word: string): string => word.replace(/s$/, '');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
