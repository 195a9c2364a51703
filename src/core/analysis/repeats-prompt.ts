/** Words that say nothing of their own, and those that people lead a repeated question in with. */
const EMPTY = new Set(
	`a about above actually after afterward again all also am an and answer any are as asked asks at basically be because
	been before being but by can concrete could cover did do does doing don't down each for from further get give good had
	has have having he her here hint hints his how i i'd i'll i'm i've if important in into is it it's its just kind know
	let like maybe me mention more most must my need no not now of off on one or our out over own point points question
	really right said say see she should so some something start still such talk tell that that's the their them then
	there these they thing things think this those through time to too um uh under until up us very want was we we'd we're
	we've well were what when where which while who why will with would yeah yes you your`.split(/\s+/),
);

/** From this share on, a sentence has nothing that the prompt didn't say first. */
const REPEATED = 0.8;

type PromptTexts = { question: string; hint: string; points: readonly { label: string }[] };

/** Indices of the sentences that may prove a point: all but those that only say the prompt again. */
export function candidatesOf(sentences: readonly string[], prompt: PromptTexts): number[] {
	const words = promptWords(prompt);
	return [...sentences.keys()].filter((index) => !repeatsPrompt(sentences[index] ?? '', words));
}

/** The words of question, hint and points that somebody may read aloud. */
export const promptWords = (prompt: PromptTexts): ReadonlySet<string> =>
	new Set([prompt.question, prompt.hint, ...prompt.points.map((p) => p.label)].flatMap(contentWords));

/**
 * Whether a sentence only says again what the prompt says. It is no evidence for any point: whoever reads the hint
 * aloud has not answered.
 */
export function repeatsPrompt(sentence: string, words: ReadonlySet<string>): boolean {
	const content = contentWords(sentence);
	const repeated = content.filter((word) => words.has(word)).length;
	return content.length > 0 && repeated >= REPEATED * content.length;
}

const contentWords = (text: string): string[] =>
	(
		text
			.toLowerCase()
			.replaceAll('’', "'")
			.match(/[\p{L}\p{N}']+/gu) ?? []
	)
		.filter((word) => !EMPTY.has(word))
		.map(stem);

/** studies, studied -> studi; enough to tell that two words are forms of one. */
const stem = (word: string): string =>
	word
		.replace(/'s$|'$/, '')
		.replace(/y$/, 'i')
		.replace(/(?<=\p{L}{3})(?:es|s|ed|ing|e)$/u, '');
