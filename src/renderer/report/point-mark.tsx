import type { PointState } from '../../core/analysis/analysis';

/** Filled, half or empty circle; the words beside it say the same. */
export function PointMark({ state }: { state: PointState }) {
	return (
		<svg className="point-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
			<circle
				cx="7"
				cy="7"
				r="6"
				fill={state === 'covered' ? 'currentColor' : 'none'}
				stroke="currentColor"
				strokeWidth="1.5"
			/>
			{state === 'touched' && <path d="M7 1a6 6 0 0 0 0 12Z" fill="currentColor" />}
		</svg>
	);
}
