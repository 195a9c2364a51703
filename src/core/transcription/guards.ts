/** What is measured of one decoded window. */
export type WindowFacts = {
	/** UTF-8 bytes of the text over its zlib-compressed bytes; high where it repeats itself. */
	compressionRatio: number;
	/** The words of the text, without punctuation, in lower case. */
	words: readonly string[];
	tokens: number;
	speechSeconds: number;
	/** False where the decoder ran into the limit of tokens. */
	ended: boolean;
	meanLogProbability: number;
	/** Share of the words that lie outside the heard speech, 0 to 1. */
	outsideSpeech: number;
};

export type Suspicion = 'repeats' | 'too-many-tokens' | 'improbable' | 'outside-speech';

const HIGHEST_COMPRESSION = 2.4;
const LONG_PHRASE = 4;
const SHORT_PHRASE_TIMES = 6;
const MOST_TOKENS_PER_SECOND = 8;
const TOKENS_TO_SPARE = 16;
const LOWEST_LOG_PROBABILITY = -1;
const MOST_OUTSIDE_SPEECH = 0.3;

/** -> what speaks against a window's text; nothing where it can be trusted. See design.md section 5. */
export function suspect(facts: WindowFacts): Suspicion[] {
	const found: Suspicion[] = [];
	if (facts.compressionRatio > HIGHEST_COMPRESSION || saysAgain(facts.words)) found.push('repeats');
	if (!facts.ended || facts.tokens > mostTokens(facts.speechSeconds)) found.push('too-many-tokens');
	if (facts.meanLogProbability < LOWEST_LOG_PROBABILITY) found.push('improbable');
	if (facts.outsideSpeech > MOST_OUTSIDE_SPEECH) found.push('outside-speech');
	return found;
}

/**
 * Whether the text says something twice in a row that nobody says twice: four words or more, or fewer words six
 * times ("no, no, no" is speech). zlib finds no loop in a short text.
 */
export function saysAgain(words: readonly string[]): boolean {
	for (let length = 1; 2 * length <= words.length; length++) {
		const times = length >= LONG_PHRASE ? 2 : SHORT_PHRASE_TIMES;
		let same = 0;
		for (let at = length; at < words.length; at++) {
			same = words[at] === words[at - length] ? same + 1 : 0;
			if (same >= length * (times - 1)) return true;
		}
	}
	return false;
}

/** More tokens than this nobody speaks. */
export const mostTokens = (speechSeconds: number): number =>
	Math.ceil(MOST_TOKENS_PER_SECOND * speechSeconds + TOKENS_TO_SPARE);

/** Before its first word the model doubts that there is speech, and its words are improbable: openai/whisper's rule. */
export const isNoSpeech = (noSpeech: number, meanLogProbability: number): boolean =>
	noSpeech > 0.6 && meanLogProbability < LOWEST_LOG_PROBABILITY;
