import './transcribe-again.css';
import { useState } from 'react';
import type { AttemptDetails } from '../../core/ipc/contract';
import { readyModels, useModels } from '../settings/use-models';
import { useApp } from '../ui/app-context';
import { askTo } from '../ui/ask';

/** Has another model hear the recording; the transcript before it stays one step back. */
export function TranscribeAgain({ details, corrected }: { details: AttemptDetails; corrected: boolean }) {
	const { analyse, progressOf } = useApp();
	const [models] = useModels();
	const [failure, setFailure] = useState<string | null>(null);
	const { attempt, transcript, previousModel } = details;
	if (!transcript) return null;
	const ready = readyModels(models);
	const titleOf = (name: string): string => ready.find((model) => model.name === name)?.title ?? name;
	const progress = progressOf(attempt.id);
	const busy = progress !== undefined && progress.tag !== 'failed';
	const restore = async (): Promise<void> => {
		const restored = await askTo('attempts:restore', { id: attempt.id });
		setFailure(restored.ok ? null : restored.error.message);
	};
	return (
		<details className="transcribe-again">
			<summary>Transcribed by {titleOf(transcript.model)}</summary>
			<p className="muted small">
				Another model can hear the recording. Today's transcript is kept until the new one is complete, and
				one step back after that.
				{corrected && ' What you changed by hand stays, on top of either.'}
			</p>
			<div className="transcribe-again-models">
				{ready.map((model) => (
					<button
						key={model.name}
						type="button"
						className="button"
						disabled={busy}
						onClick={() => analyse(attempt.id, model.name)}
					>
						Transcribe again with {model.title}
					</button>
				))}
				{previousModel && (
					<button type="button" className="button quiet" disabled={busy} onClick={() => void restore()}>
						Back to the transcript by {titleOf(previousModel)}
					</button>
				)}
			</div>
			{failure && (
				<p className="note" role="alert">
					{failure}
				</p>
			)}
		</details>
	);
}
