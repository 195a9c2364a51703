import type { Spoken } from '../../core/report/spoken';
import type { Interval } from '../../core/transcription/transcript';
import { clock, secondsText } from '../ui/format';
import { timeTicks } from './pace-scale';
import { usePlayer, usePlayerValue } from './use-player';

const across = (seconds: number, duration: number): string => `${(100 * seconds) / duration}%`;

/** Pauses and fillers at their moments, on the waveform's time axis; each plays from there on. */
export function DeliveryMarks({
	pauses,
	fillers,
	duration,
}: {
	pauses: readonly Interval[];
	fillers: readonly Spoken[];
	duration: number;
}) {
	const player = usePlayer();
	return (
		<div className="delivery-marks">
			{pauses.map(({ start, end }) => (
				<button
					key={start}
					type="button"
					className="delivery-mark pause-mark"
					style={{ left: across(start, duration), width: across(end - start, duration) }}
					title={`Pause of ${secondsText(end - start)} at ${clock(start)}`}
					aria-label={`Play from the pause of ${secondsText(end - start)} at ${clock(start)}`}
					onClick={() => player?.playFrom(start)}
				/>
			))}
			{fillers.map(({ text, start }) => (
				<button
					key={start}
					type="button"
					className="delivery-mark filler-mark"
					style={{ left: across(start, duration) }}
					title={`“${text}” at ${clock(start)}`}
					aria-label={`Play from “${text}” at ${clock(start)}`}
					onClick={() => player?.playFrom(start)}
				/>
			))}
		</div>
	);
}

export function TimeAxis({ duration }: { duration: number }) {
	return (
		<div className="time-axis figure" aria-hidden="true">
			{timeTicks(duration).map((seconds) => (
				<span key={seconds} style={{ left: across(seconds, duration) }}>
					{clock(seconds)}
				</span>
			))}
		</div>
	);
}

/** Where the recording is being played. */
export function Playhead({ duration }: { duration: number }) {
	const time = usePlayerValue((player) => Math.round(player.time * 10) / 10, 0);
	if (time === 0) return null;
	return <span className="delivery-playhead" style={{ left: across(Math.min(time, duration), duration) }} />;
}
