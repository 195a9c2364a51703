import { FEWEST_WORDS } from '../analysis/analyse';
import { ENGLISH } from '../models/languages';
import type { PromptKind } from '../prompts/pack';
import { type Transcript, wordsOf } from '../transcription/transcript';
import { countFirstPerson, type FirstPerson } from './count-first-person';
import { findFillers } from './find-fillers';
import { findNumbers } from './find-numbers';
import { findRepeats } from './find-repeats';
import { measurePace, PACE_WINDOW, type PacePoint } from './measure-pace';
import type { Spoken } from './spoken';

/** What was found in the words; each list with its places. */
export type Wording = {
	/** At least these: recognition leaves many out. */
	fillers: Spoken[];
	repeats: Spoken[];
	numbers: Spoken[];
	/** null for system design, where nobody asks what was yours. */
	firstPerson: FirstPerson | null;
};

/** How an answer was spoken; made from the transcript alone, so nothing is stored and old reports have it too. */
export type Delivery = {
	/** `window` in seconds of speaking time; without points where too little was said. */
	pace: { window: number; points: PacePoint[] };
	/** null for other languages than English, whose words these rules don't know. */
	wording: Wording | null;
};

export function measureDelivery(transcript: Transcript, kind: PromptKind): Delivery {
	const words = wordsOf(transcript);
	const points = words.length < FEWEST_WORDS ? [] : measurePace(words, transcript.speech);
	const english = transcript.language === ENGLISH;
	return {
		pace: { window: PACE_WINDOW, points },
		wording: english
			? {
					fillers: findFillers(words),
					repeats: findRepeats(words),
					numbers: findNumbers(words),
					firstPerson: kind === 'behavioral' ? countFirstPerson(words.map(({ text }) => text)) : null,
				}
			: null,
	};
}
