import { AMBER_FROM, BAND_END, bandFill, RED_FROM, targetZone } from './target-band';

const at = (share: number): string => `${(share / BAND_END) * 100}%`;

/** The thin band under the recording: filled by time, with the zones behind it. Both in seconds. */
export function TargetBand({ elapsed, target }: { elapsed: number; target: number }) {
	const zone = targetZone(elapsed, target);
	return (
		<div className="target-band" data-zone={zone} aria-hidden="true">
			<div className="target-zone" style={{ left: at(AMBER_FROM), right: `calc(100% - ${at(RED_FROM)})` }} />
			<div className="target-zone target-zone-red" style={{ left: at(RED_FROM), right: 0 }} />
			<div className="target-fill" style={{ transform: `scaleX(${bandFill(elapsed, target)})` }} />
			<div className="target-mark" style={{ left: at(1) }} />
		</div>
	);
}
