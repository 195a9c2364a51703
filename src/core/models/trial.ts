import { type Failure, fail, ok, type Result } from '../result';
import { type Transcript, textOf, wordsOf } from '../transcription/transcript';
import { countWordErrors, wordErrorRate } from '../transcription/word-error-rate';

/** What resources/models/trial.wav says. */
export const TRIAL_TEXT =
	'The search was slow, so I compared the queries with the last deploy. I found the cause and I rolled it back. After that, a search took one second and not nine.';

/** A model that is wrong about more of it can't be trusted with an answer: 8-bit decoders that loop are at 0.7. */
const MOST_ERRORS = 0.5;

/** Whether a model has understood the trial; the failure says what it heard. */
export function judgeTrial(transcript: Transcript): Result<null, Failure<'not-understood'>> {
	const heard = textOf(wordsOf(transcript));
	if (wordErrorRate([countWordErrors(TRIAL_TEXT, heard)]) <= MOST_ERRORS) return ok(null);
	return fail(
		'not-understood',
		`It was loaded, and heard “${shorten(heard)}” where “${shorten(TRIAL_TEXT)}” was said.`,
	);
}

const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);
