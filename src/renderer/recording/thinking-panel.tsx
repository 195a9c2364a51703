import { focusOnMount } from '../ui/focus-on-mount';
import { recorderClock, spokenTime } from '../ui/format';

/** From here on a screen reader is told once more. Seconds. */
const SOON = 10;

/** Before the recording: what is left of the thinking time, and the two ways out of it. In seconds. */
export function ThinkingPanel({
	left,
	all,
	onRecord,
	onCancel,
}: {
	left: number;
	all: number;
	onRecord: () => void;
	onCancel: () => void;
}) {
	return (
		<div className="recorder-row">
			<button ref={focusOnMount} type="button" className="record" aria-label="Record now" onClick={onRecord}>
				<span className="record-dot" aria-hidden="true" />
				Record now <kbd>Space</kbd>
			</button>
			<p className="recorder-sound">
				Time to think<span className="muted small thinking-after">The recording begins by itself.</span>
			</p>
			<p role="status" className="hidden">
				{left > SOON || all <= SOON
					? `You have ${spokenTime(all)} to think. The recording begins by itself.`
					: `The recording begins in ${SOON} seconds.`}
			</p>
			<span className="recorder-time figure" role="timer" aria-label="Time left to think">
				{recorderClock(left)}
			</span>
			<div className="recorder-actions">
				<button type="button" className="button quiet" aria-label="Cancel" onClick={onCancel}>
					Cancel <kbd>Esc</kbd>
				</button>
			</div>
			<div className="target-band" aria-hidden="true">
				<div className="target-fill" style={{ transform: `scaleX(${left / all})` }} />
			</div>
		</div>
	);
}
