import './recorder.css';
import { meterShare } from './level-history';

/** How loud the microphone is, from -60 dBFS to full scale. `peak` 0 to 1. */
export function LevelMeter({ peak, upright = false }: { peak: number; upright?: boolean }) {
	const share = meterShare(peak);
	return (
		<div className={upright ? 'level level-upright' : 'level'}>
			<meter
				className="hidden"
				aria-label="Microphone level"
				min={0}
				max={100}
				value={Math.round(share * 100)}
			/>
			<div className="level-fill" style={{ transform: `${upright ? 'scaleY' : 'scaleX'}(${share})` }} />
		</div>
	);
}
