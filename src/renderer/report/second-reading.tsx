import { assertNever } from '../../core/assert-never';
import type { ShownVerdict } from '../../core/corrections/correct-analysis';
import { differenceFrom, type SecondVerdict } from '../../core/second-opinion/opinion';
import { PlayFrom } from './play-from';
import { useSecondOpinion } from './use-second-opinion';

/** Beside a point's mark, where a second opinion gave another one; the mark itself stays. */
export function SecondReading({ point }: { point: ShownVerdict }) {
	const { state } = useSecondOpinion();
	if (state.tag !== 'read') return null;
	const difference = differenceFrom(point.machine, point.id, state.opinion);
	if (difference === null) return null;
	return (
		<div className="second-reading">
			<p className="small">
				A second opinion by {state.opinion.model}: {textOf(difference)}
			</p>
			{difference.tag === 'proved' && (
				<div className="evidence">
					<PlayFrom seconds={difference.evidence.start} />
					<q>{difference.evidence.quote}</q>
				</div>
			)}
		</div>
	);
}

const stateText = { covered: 'covered', touched: 'touched', 'not-heard': 'not heard' } as const;

function textOf(verdict: Exclude<SecondVerdict, { tag: 'left-out' }>): string {
	switch (verdict.tag) {
		case 'proved':
			return stateText[verdict.state];
		case 'not-heard':
			return stateText['not-heard'];
		case 'no-quote':
			return `${stateText[verdict.claimed]}, but no quote could be found: not counted`;
		default:
			return assertNever(verdict);
	}
}
