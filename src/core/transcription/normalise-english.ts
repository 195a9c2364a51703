import spellings from './english-spellings.json';
import { normaliseNumbers } from './normalise-numbers';
import { pythonPattern } from './python-patterns';

/**
 * English text as Whisper's word error rates are counted over: lower case, no punctuation, contractions and titles
 * written out, numbers in figures, American spelling, hesitations left out. Words stand apart by one space.
 * Rules and spelling list: EnglishTextNormalizer of openai-whisper 20250625 (MIT), appendix C of Radford et al. 2022.
 */
export const normaliseEnglish = (text: string): string => {
	let spoken = text.toLowerCase();
	for (const [pattern, replacement] of WRITTEN_OUT) spoken = spoken.replaceAll(pattern, replacement);
	const plain = withoutSymbols(spoken.replaceAll(/(\d),(\d)/g, '$1$2').replaceAll(/\.([^0-9]|$)/g, ' $1'));
	return americanSpelling(normaliseNumbers(plain))
		.replaceAll(/[.$¢€£]([^0-9])/g, ' $1')
		.replaceAll(/([^0-9])%/g, '$1 ')
		.replaceAll(/\s+/g, ' ')
		.trim();
};

/** The words of normalised text. */
export const englishWords = (text: string): string[] => normaliseEnglish(text).split(' ').filter(Boolean);

/** In this order: what brackets hold and hesitations go, then contractions and titles are written out. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = (
	[
		['[<\\[][^>\\]]*[>\\]]', ''],
		['\\(([^)]+?)\\)', ''],
		['\\b(hmm|mm|mhm|mmm|uh|um)\\b', ''],
		["\\s+'", "'"],
		["\\bwon't\\b", 'will not'],
		["\\bcan't\\b", 'can not'],
		["\\blet's\\b", 'let us'],
		["\\bain't\\b", 'aint'],
		["\\by'all\\b", 'you all'],
		['\\bwanna\\b', 'want to'],
		['\\bgotta\\b', 'got to'],
		['\\bgonna\\b', 'going to'],
		["\\bi'ma\\b", 'i am going to'],
		['\\bimma\\b', 'i am going to'],
		['\\bwoulda\\b', 'would have'],
		['\\bcoulda\\b', 'could have'],
		['\\bshoulda\\b', 'should have'],
		["\\bma'am\\b", 'madam'],
		['\\bmr\\b', 'mister '],
		['\\bmrs\\b', 'missus '],
		['\\bst\\b', 'saint '],
		['\\bdr\\b', 'doctor '],
		['\\bprof\\b', 'professor '],
		['\\bcapt\\b', 'captain '],
		['\\bgov\\b', 'governor '],
		['\\bald\\b', 'alderman '],
		['\\bgen\\b', 'general '],
		['\\bsen\\b', 'senator '],
		['\\brep\\b', 'representative '],
		['\\bpres\\b', 'president '],
		['\\brev\\b', 'reverend '],
		['\\bhon\\b', 'honorable '],
		['\\basst\\b', 'assistant '],
		['\\bassoc\\b', 'associate '],
		['\\blt\\b', 'lieutenant '],
		['\\bcol\\b', 'colonel '],
		['\\bjr\\b', 'junior '],
		['\\bsr\\b', 'senior '],
		['\\besq\\b', 'esquire '],
		["'d been\\b", ' had been'],
		["'s been\\b", ' has been'],
		["'d gone\\b", ' had gone'],
		["'s gone\\b", ' has gone'],
		["'d done\\b", ' had done'],
		["'s got\\b", ' has got'],
		["n't\\b", ' not'],
		["'re\\b", ' are'],
		["'s\\b", ' is'],
		["'d\\b", ' would'],
		["'ll\\b", ' will'],
		["'t\\b", ' not'],
		["'ve\\b", ' have'],
		["'m\\b", ' am'],
	] as const
).map(([pattern, replacement]) => [pythonPattern(pattern), replacement]);

/** Signs that belong to figures. */
const KEPT = '.%$¢€£';

/** Letters that no Unicode decomposition takes apart. */
const LETTERS: Record<string, string> = {
	œ: 'oe',
	ø: 'o',
	æ: 'ae',
	ß: 'ss',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
};

/** Accents are dropped; every other mark, symbol and punctuation becomes a space. */
const withoutSymbols = (text: string): string =>
	text
		.normalize('NFKD')
		.replaceAll(/[œøæßđðþł]/g, (letter) => LETTERS[letter] ?? letter)
		.replaceAll(/[\p{M}\p{S}\p{P}]/gu, (symbol) => {
			if (KEPT.includes(symbol)) return symbol;
			return /\p{Mn}/u.test(symbol) ? '' : ' ';
		});

const AMERICAN: ReadonlyMap<string, string> = new Map(Object.entries(spellings));

const americanSpelling = (text: string): string =>
	text
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => AMERICAN.get(word) ?? word)
		.join(' ');
