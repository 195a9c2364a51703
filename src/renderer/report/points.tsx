import type { PointState } from '../../core/analysis/analysis';
import type { ShownVerdict } from '../../core/corrections/correct-analysis';
import { chanceText } from '../../core/report/plain-text';
import { PlayFrom } from './play-from';
import { PointMark } from './point-mark';
import { SecondOpinionBar } from './second-opinion';
import { SecondReading } from './second-reading';
import { useCorrections } from './use-corrections';

const STATES: readonly PointState[] = ['covered', 'touched', 'not-heard'];

/** The machine says "likely"; the person knows. */
const machineText: Record<PointState, string> = {
	covered: 'likely covered',
	touched: 'not sure, listen',
	'not-heard': 'not heard',
};
const ownText: Record<PointState, string> = { ...machineText, covered: 'covered', touched: 'touched' };

/** The hint points and the sentence that speaks for each. `onEvidence` gets its index while a row is pointed at. */
export function Points({
	points,
	onEvidence,
}: {
	points: readonly ShownVerdict[];
	onEvidence: (sentence: number | null) => void;
}) {
	const covered = points.filter((point) => point.state === 'covered').length;
	return (
		<section className="report-part" aria-labelledby="points-heading">
			<h2 id="points-heading" className="figure">
				{covered} of {points.length} points likely covered
			</h2>
			<p className="muted small">
				The marks are a machine's guess, and often wrong. The percentage says how often a point with such a
				score was covered in labelled answers that the machine had not learned from: listen to the evidence,
				and set a mark right where it is not.
			</p>
			<SecondOpinionBar points={points} />
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
	point: ShownVerdict;
	onEvidence: (sentence: number | null) => void;
}) {
	const { evidence } = point;
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
				<div className="point-head">
					<span className="point-label">{point.label}</span> <MarkChoice point={point} />
				</div>
				{evidence && (
					<div className="evidence">
						<PlayFrom seconds={evidence.start} />
						<q>{evidence.quote}</q>
					</div>
				)}
				<SecondReading point={point} />
			</div>
		</li>
	);
}

/** The mark as a menu of three; a mark by hand names the machine's beside it. */
function MarkChoice({ point }: { point: ShownVerdict }) {
	const { correct, uncorrect } = useCorrections();
	const text = point.byHand ? ownText : machineText;
	return (
		<>
			<select
				className="hand-choice"
				aria-label={`Mark of: ${point.label}`}
				value={point.state}
				onChange={({ target }) => {
					const state = STATES.find((one) => one === target.value);
					if (state) correct({ tag: 'point', point: point.id, state });
				}}
			>
				{STATES.map((state) => (
					<option key={state} value={state}>
						{text[state]}
					</option>
				))}
			</select>
			{!point.byHand && point.state !== 'not-heard' && point.probability !== null && (
				<span className="muted small">{chanceText(point.probability)}</span>
			)}
			{point.byHand && (
				<span className="muted small">
					yours; the machine says {machineText[point.machine]}{' '}
					<button
						type="button"
						className="link"
						aria-label={`Take back your mark of: ${point.label}`}
						onClick={() => uncorrect((c) => c.tag === 'point' && c.point === point.id)}
					>
						Take back
					</button>
				</span>
			)}
		</>
	);
}
