import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import { clock } from '../ui/format';
import type { Saving } from './block-sender';

/** Seen only while sound could not be written: what happened, what is safe, what to do. */
export function SavingNote({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
	if (saving.tag === 'saving') return null;
	const saved = clock(saving.saved / RECORDING_SAMPLE_RATE);
	const held = clock(saving.held / RECORDING_SAMPLE_RATE);
	return (
		<div className="recorder-note" role="alert">
			<p>
				<strong>The recording can't be written to disk.</strong> {saving.message} Saved: {saved}. Held in
				memory, not lost: {held}.
			</p>
			{saving.tag === 'stuck' && (
				<button type="button" className="button" onClick={onRetry}>
					Try again
				</button>
			)}
		</div>
	);
}
