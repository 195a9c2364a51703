import type { Word } from '../transcription/transcript';
import { plainWord, type Spoken, spokenOf, wordSet } from './spoken';

/** Um, uh, er, hmm and longer ones; in capitals they are abbreviations (ER, HMM). */
const HESITATION = /^(u+m+|u+h+m*|e+r+m*|e+h+m|h+m+|m+m+)$/;
const ABBREVIATION = /^\p{Lu}{2,}\P{L}*$/u;
/** A filler may follow these without a comma. */
const CONJUNCTIONS = wordSet('and but so or because well then');
/** What "sort of" and "kind of" soften, instead of naming a sort or a kind: "it was kind of slow". */
const SOFTENED = wordSet(
	`i we you they he she it am is are was were be been being i'm we're you're they're it's he's she's that's there's
	had have has felt feel feels looked look looks seemed seem seems got get gets just really still also and but so
	because then to`,
);

/** What stands around a phrase. */
type Setting = {
	previous: string;
	/** Nothing of its sentence comes before it, a comma (or a dash) does, or neither. */
	opened: 'sentence' | 'comma' | null;
	/** The mark right after it, or nothing. */
	closed: string;
};

const isAside = ({ previous, opened, closed }: Setting): boolean =>
	(/^[,?…-]$/.test(closed) && (opened !== null || CONJUNCTIONS.has(previous))) ||
	(/^[.!]$/.test(closed) && opened === 'comma');

/** When each phrase fills time and says nothing. Where its meaning may be meant, it is not counted. */
const RULES = new Map<string, (setting: Setting) => boolean>([
	['you know', isAside],
	['i mean', isAside],
	['sort of', (s) => SOFTENED.has(s.previous) || isAside(s)],
	['kind of', (s) => SOFTENED.has(s.previous) || isAside(s)],
	['like', (s) => s.closed === ',' && isAside(s)],
	['basically', isAside],
	// "Actually, ..." at the beginning often corrects something.
	['actually', (s) => s.opened === 'comma' && /^[,.]$/.test(s.closed)],
	['right', (s) => s.closed === '?' && s.opened !== null],
]);

/** At least these: recognition leaves most hesitations out, and doubtful phrases are not counted. English only. */
export function findFillers(words: readonly Word[]): Spoken[] {
	const fillers: Spoken[] = [];
	for (let index = 0; index < words.length; index += 1) {
		const length = fillerAt(words, index);
		if (length === 0) continue;
		fillers.push(spokenOf(words.slice(index, index + length)));
		index += length - 1;
	}
	return fillers;
}

/** -> how many words from here on are a filler. */
function fillerAt(words: readonly Word[], index: number): number {
	const text = words[index]?.text ?? '';
	const afterNumber = /\d$/.test(words[index - 1]?.text ?? '');
	if (HESITATION.test(plainWord(text)) && !ABBREVIATION.test(text) && !afterNumber) return 1;
	for (const length of [2, 1]) {
		const run = words.slice(index, index + length);
		const rule =
			run.length < length ? undefined : RULES.get(run.map((word) => plainWord(word.text)).join(' '));
		if (rule?.(settingOf(words, index, length))) return length;
	}
	return 0;
}

function settingOf(words: readonly Word[], index: number, length: number): Setting {
	const before = words[index - 1]?.text ?? '';
	const closed = /[,.;:!?…-]$/.exec(words[index + length - 1]?.text ?? '')?.[0] ?? '';
	const previous = plainWord(before);
	if (before === '' || /[.!?…]$/.test(before)) return { previous, opened: 'sentence', closed };
	return { previous, opened: /[,;:—–-]$/.test(before) ? 'comma' : null, closed };
}
