import { useState } from 'react';
import type { Attempt } from '../../core/session/attempt';
import { useApp } from '../ui/app-context';
import { askTo } from '../ui/ask';
import { ConfirmDialog } from '../ui/confirm-dialog';

/** Record again, or delete. */
export function ReportActions({ attempt, onRecordAgain }: { attempt: Attempt; onRecordAgain: () => void }) {
	const { promptById, replace } = useApp();
	const [asking, setAsking] = useState(false);
	const [failure, setFailure] = useState<string | null>(null);
	const remove = async (): Promise<void> => {
		setAsking(false);
		const trashed = await askTo('attempts:trash', { id: attempt.id });
		if (trashed.ok) replace({ tag: 'report', attemptId: attempt.id }, { tag: 'library' });
		else setFailure(trashed.error.message);
	};
	return (
		<div className="report-actions">
			{promptById(attempt.prompt.id) && (
				<button type="button" className="button strong" aria-label="Record again" onClick={onRecordAgain}>
					Record again <kbd>R</kbd>
				</button>
			)}
			<button type="button" className="button quiet" onClick={() => setAsking(true)}>
				Delete
			</button>
			{failure && (
				<p className="note" role="alert">
					The attempt could not be deleted. {failure} Nothing of it was removed.
				</p>
			)}
			{asking && (
				<ConfirmDialog
					title="Delete this attempt?"
					text="The recording, its transcript and its report go to the system's trash."
					confirm="Delete attempt"
					cancel="Keep it"
					onCancel={() => setAsking(false)}
					onConfirm={() => void remove()}
				/>
			)}
		</div>
	);
}
