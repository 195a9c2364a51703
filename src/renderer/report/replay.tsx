import type { StarSection } from '../../core/analysis/analysis';
import { clock } from '../ui/format';
import { PauseIcon, PlayIcon } from '../ui/icons';
import { SPEEDS } from './player';
import { usePlayer, usePlayerValue } from './use-player';
import { Waveform } from './waveform';

/** Waveform and replay. `duration` in seconds. */
export function Replay({
	peaks,
	duration,
	sections,
}: {
	peaks: readonly number[];
	duration: number;
	sections: readonly StarSection[];
}) {
	const player = usePlayer();
	const playing = usePlayerValue((p) => p.playing, false);
	const second = usePlayerValue((p) => Math.floor(p.time), 0);
	const speed = usePlayerValue((p) => p.speed, 1);
	const failed = usePlayerValue((p) => p.failed, false);
	return (
		<section className="report-part replay" aria-label="Recording">
			{player && peaks.length > 0 && (
				<Waveform media={player.media} peaks={peaks} duration={duration} sections={sections} />
			)}
			{failed && (
				<p className="note" role="alert">
					The recording can't be played: its file is missing or can't be read. The report is not affected.
				</p>
			)}
			<div className="replay-row figure">
				<button
					type="button"
					className="button play"
					aria-label={playing ? 'Pause' : 'Play'}
					disabled={failed}
					onClick={() => player?.toggle()}
				>
					{playing ? <PauseIcon /> : <PlayIcon />}
				</button>
				<button
					type="button"
					className="button quiet"
					aria-label="Back 15 seconds"
					disabled={failed}
					onClick={() => player?.skip(-15)}
				>
					15 s back
				</button>
				<p className="replay-time">
					{clock(second)} <span className="muted">of {clock(duration)}</span>
				</p>
				<fieldset className="speeds">
					<legend className="hidden">Speed</legend>
					{SPEEDS.map((each) => (
						<button
							key={each}
							type="button"
							className="button quiet"
							aria-pressed={speed === each}
							aria-label={`Speed ${each}`}
							onClick={() => player?.setSpeed(each)}
						>
							{each}×
						</button>
					))}
				</fieldset>
			</div>
		</section>
	);
}
