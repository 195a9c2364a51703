import { useCorrections } from '../report/use-corrections';
import type { TranscriptRow } from './transcript-rows';

/** Under a sentence: the terms that Aloud spelled otherwise than they were heard, each with the way back. */
export function RespelledWords({ row }: { row: TranscriptRow }) {
	const { correct } = useCorrections();
	return row.words.map(({ index, text, heard, start, end }) =>
		heard === undefined ? null : (
			<p key={index} className="respelled muted small">
				“{text}” was heard as “{heard}”.{' '}
				<button
					type="button"
					className="link"
					aria-label={`Take back “${text}”`}
					onClick={() => correct({ tag: 'words', start, end, text: heard })}
				>
					Take back
				</button>
			</p>
		),
	);
}
