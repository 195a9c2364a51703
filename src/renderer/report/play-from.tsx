import { clock } from '../ui/format';
import { usePlayer } from './use-player';

/** Plays the recording from a moment, seconds. `name` is what is read out before the time. */
export function PlayFrom({ seconds, name = 'Play from' }: { seconds: number; name?: string }) {
	const player = usePlayer();
	return (
		<button
			type="button"
			className="play-from figure"
			aria-label={`${name} ${clock(seconds)}`}
			onClick={() => player?.playFrom(seconds)}
		>
			<svg width="8" height="10" viewBox="0 0 8 10" aria-hidden="true">
				<path d="M0 0v10l8-5Z" fill="currentColor" />
			</svg>
			{clock(seconds)}
		</button>
	);
}
