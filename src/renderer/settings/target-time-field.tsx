import { useId, useState } from 'react';
import { clock } from '../ui/format';
import { parseClock } from './parse-clock';

/** A time as minutes:seconds; written when it is left or Enter is pressed. `from` and `to` in seconds. */
export function TargetTimeField({
	label,
	seconds,
	from,
	to,
	onChange,
}: {
	label: string;
	seconds: number;
	from: number;
	to: number;
	onChange: (seconds: number) => void;
}) {
	const [typed, setTyped] = useState<string | null>(null);
	const errorId = useId();
	const parsed = typed === null ? seconds : parseClock(typed);
	const wrong = parsed === null || parsed < from || parsed > to;
	const commit = (): void => {
		if (typed === null || wrong) return;
		if (parsed !== seconds) onChange(parsed);
		setTyped(null);
	};
	return (
		<label className="target-field">
			{label}
			<input
				className="field figure"
				inputMode="numeric"
				value={typed ?? clock(seconds)}
				aria-invalid={wrong}
				aria-describedby={errorId}
				onChange={(event) => setTyped(event.target.value)}
				onBlur={commit}
				onKeyDown={(event) => {
					if (event.key === 'Enter') commit();
				}}
			/>
			<span id={errorId} className="small muted" role={wrong ? 'alert' : undefined}>
				{wrong ? `Minutes and seconds, from ${clock(from)} to ${clock(to)}.` : 'min:s'}
			</span>
		</label>
	);
}
