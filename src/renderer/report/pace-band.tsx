import { USUAL_PACE } from '../../core/report/measure-pace';
import { paceShare } from './pace-scale';

const at = (pace: number): string => `${paceShare(pace) * 100}%`;

/** Where a pace lies beside the usual one. */
export function PaceBand({ wordsPerMinute }: { wordsPerMinute: number }) {
	return (
		<span className="pace" title="Usual: 120 to 170 words a minute" aria-hidden="true">
			<span
				className="pace-usual"
				style={{ left: at(USUAL_PACE.slow), right: `calc(100% - ${at(USUAL_PACE.fast)})` }}
			/>
			<span className="pace-mark" style={{ left: at(wordsPerMinute) }} />
		</span>
	);
}
