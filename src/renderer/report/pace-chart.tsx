import { type PacePoint, USUAL_PACE } from '../../core/report/measure-pace';
import { paceShare } from './pace-scale';

/** Height of the drawing in its own units; its width is the duration in seconds, so that it lies under the waveform. */
const HEIGHT = 100;
const yOf = (pace: number): number => HEIGHT * (1 - paceShare(pace));

/** The pace over the recording, broken off in pauses, and the usual band behind it. `duration` in seconds. */
export function PaceChart({ points, duration }: { points: readonly PacePoint[]; duration: number }) {
	const fast = yOf(USUAL_PACE.fast);
	const slow = yOf(USUAL_PACE.slow);
	return (
		<div className="pace-chart" aria-hidden="true">
			<svg viewBox={`0 0 ${duration} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
				<rect className="pace-usual-band" x="0" width={duration} y={fast} height={slow - fast} />
				{curvesOf(points).map((curve) => (
					<polyline
						key={curve[0]?.at}
						className="pace-curve"
						points={curve.map(({ at, pace }) => `${at},${yOf(pace)}`).join(' ')}
					/>
				))}
			</svg>
			<span className="pace-label" style={{ top: `${fast}%` }}>
				{USUAL_PACE.fast}
			</span>
			<span className="pace-label" style={{ top: `${slow}%` }}>
				{USUAL_PACE.slow}
			</span>
		</div>
	);
}

type Spot = { at: number; pace: number };

/** Points in a row without a pause between them. */
function curvesOf(points: readonly PacePoint[]): Spot[][] {
	const curves: Spot[][] = [[]];
	for (const { at, wordsPerMinute } of points) {
		if (wordsPerMinute === null) curves.push([]);
		else curves.at(-1)?.push({ at, pace: wordsPerMinute });
	}
	return curves.filter((curve) => curve.length > 0);
}
