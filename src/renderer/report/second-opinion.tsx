import './second-opinion.css';
import { assertNever } from '../../core/assert-never';
import type { ShownVerdict } from '../../core/corrections/correct-analysis';
import { differenceFrom, type SecondOpinion } from '../../core/second-opinion/opinion';
import { useApp } from '../ui/app-context';
import { count } from '../ui/format';
import { useSecondOpinion } from './use-second-opinion';

/** How the second opinion goes, and what came of it; nothing where there is none and none is wanted. */
export function SecondOpinionBar({ points }: { points: readonly ShownVerdict[] }) {
	const { settings } = useApp();
	const { state, read, cancel } = useSecondOpinion();
	const wanted = settings.secondOpinion.use !== 'off';
	const again = (name: string) =>
		wanted && (
			<button type="button" className="button" onClick={read}>
				{name}
			</button>
		);
	switch (state.tag) {
		case 'none':
			return wanted ? <div className="second-opinion">{again('Ask for a second opinion')}</div> : null;
		case 'reading':
			return (
				<div className="second-opinion">
					<p role="status">
						{state.model} reads your answer
						{state.done === null ? '' : `: ${state.done} of ${state.all} points`} …
					</p>
					<progress
						aria-label="Second opinion"
						max={state.all}
						{...(state.done ? { value: state.done } : {})}
					/>
					<button type="button" className="button" onClick={cancel}>
						Cancel
					</button>
				</div>
			);
		case 'failed':
			return (
				<div className="second-opinion" role="alert">
					<p>
						<strong>No second opinion.</strong> {state.message} The marks below are as they were.
					</p>
					{again('Try again')}
				</div>
			);
		case 'read':
			return (
				<div className="second-opinion">
					<p>{summary(state.opinion, points)}</p>
					{again('Read again')}
				</div>
			);
		default:
			return assertNever(state);
	}
}

function summary(opinion: SecondOpinion, points: readonly ShownVerdict[]): string {
	const of = (tag: string): number => opinion.points.filter((point) => point.tag === tag).length;
	const differing = points.filter(({ machine, id }) => {
		const difference = differenceFrom(machine, id, opinion);
		return difference !== null && difference.tag !== 'no-quote';
	}).length;
	const parts = [
		`A second opinion by ${opinion.model} differs on ${differing} of ${count(points.length, 'point')}.`,
		of('no-quote') > 0 && `${count(of('no-quote'), 'point')} not counted: no quote could be found.`,
		of('left-out') > 0 && `It left ${count(of('left-out'), 'point')} out.`,
	];
	return parts.filter((part) => part !== false).join(' ');
}
