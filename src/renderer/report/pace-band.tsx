/** Words a minute at the ends of the scale, and the usual band within it. */
const SCALE = { from: 60, to: 230 };
const USUAL = { from: 120, to: 170 };

const at = (pace: number): string => {
	const share = (pace - SCALE.from) / (SCALE.to - SCALE.from);
	return `${Math.max(0, Math.min(1, share)) * 100}%`;
};

/** Where a pace lies beside the usual one. */
export function PaceBand({ wordsPerMinute }: { wordsPerMinute: number }) {
	return (
		<span className="pace" title="Usual: 120 to 170 words a minute" aria-hidden="true">
			<span className="pace-usual" style={{ left: at(USUAL.from), right: `calc(100% - ${at(USUAL.to)})` }} />
			<span className="pace-mark" style={{ left: at(wordsPerMinute) }} />
		</span>
	);
}
