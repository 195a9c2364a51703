import { type AttemptSummary, isEmptyAttempt } from '../../core/session/attempt';
import { type Progress, progressText } from '../transcription/progress';
import { useApp } from '../ui/app-context';
import { clock, when } from '../ui/format';

/** One attempt of the library. */
export function AttemptRow({ attempt, onDelete }: { attempt: AttemptSummary; onDelete: () => void }) {
	const { go, analyse, progressOf } = useApp();
	const progress = progressOf(attempt.id);
	const unfinished = attempt.stage !== 'reported';
	return (
		<li className="attempt">
			<button type="button" className="row" onClick={() => go({ tag: 'report', attemptId: attempt.id })}>
				<span className="row-text">
					<span className="attempt-question">{attempt.question}</span>
					<span className="attempt-when figure">
						{unfinished ? unfinishedText(attempt, progress) : when(attempt.startedAt)}
					</span>
				</span>
				{!unfinished && (
					<span className="row-marks figure">
						<span>
							{attempt.points ? `${attempt.points.covered}/${attempt.points.all} likely` : 'Not judged'}
						</span>
						<span>{clock(attempt.durationSeconds)}</span>
					</span>
				)}
			</button>
			<div className="attempt-actions">
				{unfinished && !isEmptyAttempt(attempt) && (!progress || progress.tag === 'failed') && (
					<button type="button" className="button" onClick={() => analyse(attempt.id)}>
						Transcribe now
					</button>
				)}
				<button
					type="button"
					className="button quiet"
					aria-label={`Delete the attempt of ${when(attempt.startedAt)}`}
					onClick={onDelete}
				>
					Delete
				</button>
			</div>
		</li>
	);
}

const stageText: Record<AttemptSummary['stage'], string> = {
	recording: 'Broken off while recording',
	recorded: 'Not transcribed yet',
	transcribed: 'Not judged yet',
	reported: '',
};

function unfinishedText(attempt: AttemptSummary, progress: Progress | undefined): string {
	const length = attempt.durationSeconds > 0 ? [clock(attempt.durationSeconds)] : [];
	const stage = isEmptyAttempt(attempt) ? 'Nothing was recorded' : stageText[attempt.stage];
	const state = progress ? progressText(progress) : stage;
	return [when(attempt.startedAt), ...length, state].join(' · ');
}
