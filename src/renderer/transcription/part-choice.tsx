import type { StarPart } from '../../core/analysis/analysis';
import { NAMED_PARTS, partName } from '../report/star-parts';
import { useCorrections } from '../report/use-corrections';
import { clock } from '../ui/format';
import type { TranscriptRow } from './transcript-rows';

const PARTS: readonly StarPart[] = [...NAMED_PARTS, '-'];

/** The STAR part of a sentence as a menu; changing it moves the boundaries of the parts. */
export function PartChoice({ row, part }: { row: TranscriptRow; part: StarPart }) {
	const { correct } = useCorrections();
	const end = row.words.at(-1)?.end ?? row.start;
	return (
		<>
			{row.partByHand && <span className="muted small">yours</span>}
			<select
				className="hand-choice"
				aria-label={`STAR part of the sentence at ${clock(row.start)}`}
				value={part}
				onChange={({ target }) => {
					const chosen = PARTS.find((one) => one === target.value);
					if (chosen) correct({ tag: 'part', start: row.start, end, part: chosen });
				}}
			>
				{PARTS.map((one) => (
					<option key={one} value={one}>
						{partName[one]}
					</option>
				))}
			</select>
		</>
	);
}
