/** A word as tokens: its text with punctuation, and the tokens from `from` up to but not including `to`. */
export type TokenWord = { text: string; from: number; to: number };

/** Languages that write no spaces between words: each character group of tokens is a word there. */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'my', 'yue']);
const broken = '\uFFFD';

/**
 * Groups tokens into words. Punctuation alone joins the word before it.
 * @param decode text of some tokens, spaces kept; incomplete characters come as U+FFFD.
 */
export function groupWords(
	tokens: readonly number[],
	decode: (tokens: readonly number[]) => string,
	language: string,
): TokenWord[] {
	const words: TokenWord[] = [];
	for (const { text, from, to } of characterGroups(tokens, decode)) {
		const last = words.at(-1);
		const begins = unspaced.has(language) || text.startsWith(' ');
		const isPunctuation = !/[\p{L}\p{N}]/u.test(text) && !opens.test(text);
		const joins = last !== undefined && (!begins || isPunctuation || opens.test(last.text));
		if (joins) {
			last.text += isPunctuation ? text.trim() : text;
			last.to = to;
		} else {
			words.push({ text, from, to });
		}
	}
	return words
		.map((word) => ({ ...word, text: word.text.trim() }))
		.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
}

/** Signs that belong to the word after them. */
const opens = /^\s*[$£€"“‘(#]+$/u;

/** Tokens joined until they make whole characters. */
function characterGroups(
	tokens: readonly number[],
	decode: (tokens: readonly number[]) => string,
): TokenWord[] {
	const groups: TokenWord[] = [];
	let from = 0;
	for (let to = 1; to <= tokens.length; to++) {
		const text = decode(tokens.slice(from, to));
		if (text.includes(broken) && to < tokens.length) continue;
		groups.push({ text, from, to });
		from = to;
	}
	return groups;
}
