import './delivery.css';
import type { Delivery as Measured } from '../../core/report/measure-delivery';
import { paceRange, USUAL_PACE } from '../../core/report/measure-pace';
import type { Timing } from '../../core/report/report';
import { clock } from '../ui/format';
import { DeliveryFacts } from './delivery-facts';
import { DeliveryMarks, Playhead, TimeAxis } from './delivery-marks';
import { PaceChart } from './pace-chart';

/** How it was spoken: the pace over time, pauses and fillers under it, and what the words hold. `duration` in seconds. */
export function Delivery({
	delivery,
	timing,
	duration,
}: {
	delivery: Measured;
	timing: Timing;
	duration: number;
}) {
	const { pace, wording } = delivery;
	const range = paceRange(pace.points);
	const fillers = wording?.fillers ?? [];
	const marked = timing.pauses.length + fillers.length > 0;
	return (
		<section className="report-part delivery" aria-labelledby="delivery-heading">
			<h2 id="delivery-heading">Delivery</h2>
			{range ? (
				<p className="muted small figure">
					Words a minute over {pace.window} s of speaking time around each moment:{' '}
					{Math.round(range.slowest.wordsPerMinute)} at {clock(range.slowest.at)} to{' '}
					{Math.round(range.fastest.wordsPerMinute)} at {clock(range.fastest.at)}. The band, {USUAL_PACE.slow}{' '}
					to {USUAL_PACE.fast}, is usual.
				</p>
			) : (
				<p className="muted small">Too little was said for a curve of the pace.</p>
			)}
			{(range || marked) && duration > 0 && (
				<div className="delivery-times">
					{range && <PaceChart points={pace.points} duration={duration} />}
					{marked && <DeliveryMarks pauses={timing.pauses} fillers={fillers} duration={duration} />}
					<Playhead duration={duration} />
					<TimeAxis duration={duration} />
				</div>
			)}
			<DeliveryFacts timing={timing} wording={wording} />
		</section>
	);
}
