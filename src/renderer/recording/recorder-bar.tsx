import './recorder.css';
import { useState } from 'react';
import { useApp } from '../ui/app-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { focusOnMount } from '../ui/focus-on-mount';
import { clock, spokenTime } from '../ui/format';
import { useKeys } from '../ui/use-keys';
import { ProblemPanel } from './problem-panel';
import type { Recorder, RecorderView } from './recorder';
import { RecordingPanel } from './recording-panel';
import { SavingNote } from './saving-note';
import { ThinkingPanel } from './thinking-panel';
import { useThinkingTime } from './use-thinking-time';

/** The bar at the bottom of a prompt, through all states of the recorder. `target` in seconds. */
export function RecorderBar({
	recorder,
	view,
	target,
	onRecord,
	onReopen,
}: {
	recorder: Recorder;
	view: RecorderView;
	target: number;
	onRecord: () => void;
	onReopen: () => void;
}) {
	const [asking, setAsking] = useState<{ wasRecording: boolean } | null>(null);
	const { settings } = useApp();
	const [thinking, countdown] = useThinkingTime();
	const { state } = view;

	const begin = (): void => {
		if (settings.thinkingTime > 0) thinking.begin(settings.thinkingTime, onRecord);
		else onRecord();
	};
	/** Set where Record stands in the place of a button that had the focus. */
	const [recordFocused, setRecordFocused] = useState(false);
	const cancelThinking = (): void => {
		setRecordFocused(true);
		thinking.end();
	};
	const recordNow = (): void => {
		thinking.end();
		onRecord();
	};
	/** The recording stands still while the person decides. */
	const askDiscard = (): void => {
		setAsking({ wasRecording: state.tag === 'recording' });
		recorder.pause();
	};
	const keep = (): void => {
		if (asking?.wasRecording) recorder.resume();
		setAsking(null);
	};
	useKeys({
		' ': () => {
			if (state.tag === 'recording' || state.tag === 'paused') void recorder.stop();
			else if (countdown || state.tag === 'failed') recordNow();
			else if (state.tag === 'idle') begin();
		},
		...(countdown ? { escape: cancelThinking } : {}),
		p: () => (state.tag === 'paused' ? recorder.resume() : recorder.pause()),
	});

	return (
		<section className={`recorder recorder-${state.tag}`} aria-label="Recorder">
			<SavingNote saving={view.saving} onRetry={() => recorder.retrySaving()} />
			{countdown ? (
				<ThinkingPanel {...countdown} onRecord={recordNow} onCancel={cancelThinking} />
			) : (
				<RecorderPanel
					{...{ recorder, view, target, onReopen, recordFocused }}
					onRecord={state.tag === 'idle' ? begin : onRecord}
					onDiscard={askDiscard}
					onStop={() => void recorder.stop()}
				/>
			)}
			{asking && (
				<ConfirmDialog
					title="Discard this recording?"
					text={`What you have recorded (${clock(view.elapsed)}) will be deleted. This can't be undone.`}
					confirm="Discard recording"
					cancel="Keep it"
					onCancel={keep}
					onConfirm={() => {
						setAsking(null);
						void recorder.discard();
					}}
				/>
			)}
		</section>
	);
}

function RecorderPanel({
	recorder,
	view,
	target,
	recordFocused,
	onRecord,
	onReopen,
	onDiscard,
	onStop,
}: {
	recorder: Recorder;
	view: RecorderView;
	target: number;
	recordFocused: boolean;
	onRecord: () => void;
	onReopen: () => void;
	onDiscard: () => void;
	onStop: () => void;
}) {
	const { thinkingTime } = useApp().settings;
	const { state } = view;
	switch (state.tag) {
		case 'recording':
		case 'paused':
			return (
				<RecordingPanel
					view={view}
					paused={state.tag === 'paused'}
					target={target}
					onPause={() => recorder.pause()}
					onResume={() => recorder.resume()}
					onStop={onStop}
					onDiscard={onDiscard}
				/>
			);
		case 'interrupted':
		case 'unsaved':
		case 'failed':
			return (
				<ProblemPanel
					{...{ state, view, onRecord, onReopen, onStop, onDiscard }}
					onGiveUp={() => void recorder.stop('give-up')}
				/>
			);
		case 'idle':
		case 'stopped':
			return (
				<div className="recorder-row">
					<button
						ref={recordFocused ? focusOnMount : null}
						type="button"
						className="record"
						aria-label="Record"
						onClick={onRecord}
					>
						<span className="record-dot" aria-hidden="true" />
						Record <kbd>Space</kbd>
					</button>
					<span className="muted small figure">
						Target {clock(target)}
						{thinkingTime > 0 && `, after ${spokenTime(thinkingTime)} to think`}
					</span>
				</div>
			);
		case 'asking-permission':
		case 'beginning':
		case 'reopening':
			return <Doing text="Opening the microphone …" />;
		case 'stopping':
			return <Doing text="Writing the last of the recording …" />;
		case 'discarding':
			return <Doing text="Discarding …" />;
	}
}

const Doing = ({ text }: { text: string }) => (
	<p className="recorder-row muted" role="status">
		{text}
	</p>
);
