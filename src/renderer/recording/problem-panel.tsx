import type { RecorderState } from '../../core/recording/recorder-state';
import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import { useApp } from '../ui/app-context';
import { clock } from '../ui/format';
import { microphoneProblemText, recorderProblemText } from './problem-text';
import type { RecorderView } from './recorder';

type Troubled = Extract<RecorderState, { tag: 'interrupted' | 'unsaved' | 'failed' }>;

/** In place of the recorder: what happened, what is safe, what can be done. */
export function ProblemPanel({
	state,
	view,
	onRecord,
	onReopen,
	onStop,
	onGiveUp,
	onDiscard,
}: {
	state: Troubled;
	view: RecorderView;
	onRecord: () => void;
	onReopen: () => void;
	onStop: () => void;
	onGiveUp: () => void;
	onDiscard: () => void;
}) {
	const { go } = useApp();
	const { happened, todo } = textOf(state, view);
	return (
		<div className="recorder-row recorder-problem" role="alert">
			<p>
				<strong>{happened}</strong> {todo}
			</p>
			<div className="recorder-actions">
				{state.tag === 'failed' && (
					<>
						{state.problem.tag === 'microphone' && (
							<button type="button" className="button quiet" onClick={() => go({ tag: 'settings' })}>
								Settings
							</button>
						)}
						<button type="button" className="button" onClick={onRecord}>
							Try again
						</button>
					</>
				)}
				{state.tag === 'interrupted' && (
					<>
						<button type="button" className="button" onClick={onReopen}>
							Go on
						</button>
						<button type="button" className="button" onClick={onStop}>
							Finish
						</button>
					</>
				)}
				{state.tag === 'unsaved' && (
					<>
						<button type="button" className="button" onClick={onStop}>
							Try again
						</button>
						<button type="button" className="button quiet" onClick={onGiveUp}>
							Keep what is saved
						</button>
					</>
				)}
				{state.tag !== 'failed' && (
					<button type="button" className="button quiet" onClick={onDiscard}>
						Discard
					</button>
				)}
			</div>
		</div>
	);
}

function textOf(state: Troubled, view: RecorderView): { happened: string; todo: string } {
	if (state.tag === 'failed') return recorderProblemText(state.problem);
	if (state.tag === 'interrupted') {
		const { happened, todo } = microphoneProblemText(state.problem);
		return { happened, todo: `${clock(view.elapsed)} is recorded and safe. ${todo}` };
	}
	const saved = clock(view.saving.saved / RECORDING_SAMPLE_RATE);
	return {
		happened: 'The recording could not be finished.',
		todo: `${state.message} ${saved} is on disk; the rest waits in memory.`,
	};
}
