import './transcript.css';
import { type MouseEvent, useMemo } from 'react';
import type { ShownAnalysis } from '../../core/corrections/correct-analysis';
import type { Transcript } from '../../core/transcription/transcript';
import { usePlayer, usePlayerValue } from '../report/use-player';
import { SentenceRow } from './sentence-row';
import { LOW_CONFIDENCE, transcriptRows, wordAt } from './transcript-rows';

/** What was said, to be clicked on. `evidence` is the index of the sentence to underline. */
export function TranscriptView({
	transcript,
	analysis,
	evidence,
}: {
	transcript: Transcript;
	analysis: ShownAnalysis | null;
	evidence: number | null;
}) {
	const player = usePlayer();
	const rows = useMemo(() => transcriptRows(transcript, analysis), [transcript, analysis]);
	const words = useMemo(() => rows.flatMap((row) => row.words), [rows]);
	const current = usePlayerValue((p) => (p.playing || p.time > 0 ? wordAt(words, p.time) : -1), -1);
	if (words.length === 0) return null;

	const playWord = (event: MouseEvent): void => {
		const word = event.target instanceof Element ? event.target.closest('[data-start]') : null;
		if (word) player?.playFrom(Number(word.getAttribute('data-start')));
	};
	const unclear = words.some((word) => word.unclear);
	const uncertain = words.some((word) => !word.unclear && word.confidence < LOW_CONFIDENCE);
	return (
		<section className="report-part" aria-labelledby="transcript-heading">
			<h2 id="transcript-heading">Transcript</h2>
			<p className="muted small">
				Click a word to hear it.
				{uncertain && (
					<>
						{' '}
						<span className="word uncertain">Dotted</span> words may be wrong.
					</>
				)}
				{unclear && (
					<>
						{' '}
						<span className="word unclear">Hatched</span> passages were not clear enough to trust.
					</>
				)}
			</p>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: each sentence has a button, and the arrows seek */}
			<ol className="transcript" onClick={playWord}>
				{rows.map((row) => {
					const first = row.words[0]?.index ?? 0;
					const here = current >= first && current < first + row.words.length;
					return (
						<SentenceRow
							key={first}
							row={row}
							current={here ? current : -1}
							marked={row.sentence !== null && row.sentence === evidence}
						/>
					);
				})}
			</ol>
		</section>
	);
}
