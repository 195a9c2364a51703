import { focusOnMount } from '../ui/focus-on-mount';
import { recorderClock } from '../ui/format';
import { LevelMeter } from './level-meter';
import { LiveWaveform } from './live-waveform';
import type { RecorderView } from './recorder';
import { TargetBand } from './target-band-view';

/** While it records or stands still: sound, time, and what can be done. */
export function RecordingPanel({
	view,
	paused,
	target,
	onPause,
	onResume,
	onStop,
	onDiscard,
}: {
	view: RecorderView;
	paused: boolean;
	target: number;
	onPause: () => void;
	onResume: () => void;
	onStop: () => void;
	onDiscard: () => void;
}) {
	return (
		<div className="recorder-row">
			<LevelMeter peak={view.level} upright />
			<div className="recorder-sound">
				{view.quiet && !paused ? (
					<p className="recorder-quiet" role="alert">
						We hear nothing. Is the microphone muted?
					</p>
				) : (
					<LiveWaveform bars={view.bars} still={paused} />
				)}
			</div>
			<span className="recorder-time figure" role="timer" aria-label="Time recorded">
				{recorderClock(view.elapsed)}
			</span>
			<div className="recorder-actions">
				{paused ? (
					<button type="button" className="button" aria-label="Resume" onClick={onResume}>
						Resume <kbd>P</kbd>
					</button>
				) : (
					<button type="button" className="button" aria-label="Pause" onClick={onPause}>
						Pause <kbd>P</kbd>
					</button>
				)}
				{/* Record is gone from the page: the keyboard stays where it was. */}
				<button ref={focusOnMount} type="button" className="button stop" aria-label="Stop" onClick={onStop}>
					<span className="stop-square" aria-hidden="true" />
					Stop <kbd>Space</kbd>
				</button>
				<button type="button" className="button quiet" onClick={onDiscard}>
					Discard
				</button>
			</div>
			<TargetBand elapsed={view.elapsed} target={target} />
		</div>
	);
}
