import type { AttemptDetails } from '../../core/ipc/contract';
import { isEmptyAttempt } from '../../core/session/attempt';
import { ProgressView } from '../transcription/progress-view';
import { useApp } from '../ui/app-context';
import { Empty, Problem } from '../ui/states';
import { describeFailure } from './attempt-failure';

/** Where the attempt has no report yet, or a new one is being made: what is going on, and what can be done. */
export function AttemptState({ details }: { details: AttemptDetails }) {
	const { progressOf, analyse } = useApp();
	const { attempt, report } = details;
	const progress = progressOf(attempt.id);
	const again = () => analyse(attempt.id);

	if (progress?.tag === 'failed') {
		const failure = describeFailure(progress.error, details.transcript !== null);
		return (
			<Problem
				happened={failure.happened}
				details={progress.error.message}
				safe={failure.safe}
				action={failure.again ? { name: 'Try again', run: again } : undefined}
			/>
		);
	}
	// A last notice may come after the report is there; it has nothing to add.
	const over = report && progress?.tag === 'working' && progress.share >= 1;
	if (progress && !over) return <ProgressView progress={progress} withWords={!details.transcript} />;
	switch (attempt.stage) {
		case 'reported':
			return null;
		case 'recording':
			return (
				<Empty
					text="This recording was broken off before Stop, and its file could not be put in order yet. What was spoken until then is in it."
					action={{ name: 'Transcribe now', run: again }}
				/>
			);
		case 'recorded':
			if (isEmptyAttempt(attempt))
				return (
					<Empty text="Nothing was recorded: Aloud ended before the first sound. You can delete this attempt." />
				);
			return (
				<Empty text="This answer is not transcribed yet." action={{ name: 'Transcribe now', run: again }} />
			);
		case 'transcribed':
			return (
				<Empty
					text="This answer is transcribed, and not yet judged."
					action={{ name: 'Make the report', run: again }}
				/>
			);
	}
}
