import type { PointState, PointVerdict } from '../../core/analysis/analysis';
import { PlayFrom } from './play-from';
import { PointMark } from './point-mark';

const stateText: Record<PointState, string> = {
	covered: 'likely covered',
	touched: 'touched',
	'not-heard': 'not heard',
};

/** The hint points and the sentence that speaks for each. `onEvidence` gets its index while a row is pointed at. */
export function Points({
	points,
	onEvidence,
}: {
	points: readonly PointVerdict[];
	onEvidence: (sentence: number | null) => void;
}) {
	const covered = points.filter((point) => point.state === 'covered').length;
	return (
		<section className="report-part" aria-labelledby="points-heading">
			<h2 id="points-heading" className="figure">
				{covered} of {points.length} points likely covered
			</h2>
			<p className="muted small">The marks are a machine's guess, and often wrong: listen to the evidence.</p>
			<ul className="points">
				{points.map((point) => (
					<PointRow key={point.id} point={point} onEvidence={onEvidence} />
				))}
			</ul>
		</section>
	);
}

function PointRow({
	point,
	onEvidence,
}: {
	point: PointVerdict;
	onEvidence: (sentence: number | null) => void;
}) {
	// The best sentence for a point that was not heard speaks for something else.
	const evidence = point.state === 'not-heard' ? null : point.evidence;
	const show = (): void => onEvidence(evidence?.sentence ?? null);
	const hide = (): void => onEvidence(null);
	return (
		<li
			className={`point point-${point.state}`}
			onMouseEnter={show}
			onMouseLeave={hide}
			onFocus={show}
			onBlur={hide}
		>
			<PointMark state={point.state} />
			<div className="point-text">
				<p>
					<span className="point-label">{point.label}</span>{' '}
					<span className="muted small">{stateText[point.state]}</span>
				</p>
				{evidence && (
					<div className="evidence">
						<PlayFrom seconds={evidence.start} />
						<q>{evidence.quote}</q>
					</div>
				)}
			</div>
		</li>
	);
}
