import { assertNever } from '../../core/assert-never';
import type { MicrophoneProblem, RecorderProblem } from '../../core/recording/recorder-state';

/** What happened, and what to do about it. */
export type ProblemText = { happened: string; todo: string };

export function microphoneProblemText(problem: MicrophoneProblem): ProblemText {
	switch (problem) {
		case 'permission-denied':
			return {
				happened: 'Aloud may not use the microphone.',
				todo: 'Allow it in the privacy settings of your system, then try again.',
			};
		case 'no-microphone':
			return { happened: 'No microphone was found.', todo: 'Plug one in, then try again.' };
		case 'chosen-microphone-missing':
			return {
				happened: 'The microphone chosen in Settings is not connected.',
				todo: 'Connect it, or choose another one in Settings.',
			};
		case 'microphone-busy':
			return {
				happened: 'The microphone could not be opened.',
				todo: 'Close other programs that may be using it, then try again.',
			};
		case 'microphone-lost':
			return {
				happened: 'The microphone was disconnected.',
				todo: 'Connect it again, or finish with what is recorded.',
			};
		default:
			return assertNever(problem);
	}
}

export function recorderProblemText(problem: RecorderProblem): ProblemText {
	switch (problem.tag) {
		case 'microphone':
			return microphoneProblemText(problem.problem);
		case 'begin-refused':
			return {
				happened: 'The recording could not be started.',
				todo: `${problem.message} Nothing was recorded.`,
			};
		case 'finish-refused':
			return {
				happened: 'The recording was not closed properly.',
				todo: `${problem.message} It is in the Library.`,
			};
		case 'discard-refused':
			return {
				happened: 'The recording could not be discarded.',
				todo: `${problem.message} It is still in the Library.`,
			};
		default:
			return assertNever(problem);
	}
}
