import './transcript.css';
import { type KeyboardEvent, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShownAnalysis } from '../../core/corrections/correct-analysis';
import type { Transcript } from '../../core/transcription/transcript';
import { usePlayer, usePlayerValue } from '../report/use-player';
import { SentenceRow } from './sentence-row';
import { LOW_CONFIDENCE, transcriptRows, wordAt, wordBeside } from './transcript-rows';

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
	const list = useRef<HTMLOListElement>(null);
	const [wanted, setReached] = useState(0);
	// There may be fewer words than there were.
	const reached = Math.min(wanted, words.length - 1);
	if (words.length === 0) return null;

	const play = (event: SyntheticEvent): boolean => {
		const word = event.target instanceof Element ? event.target.closest('[data-start]') : null;
		if (word) player?.playFrom(Number(word.getAttribute('data-start')));
		return word !== null;
	};
	/** Words are one stop for Tab; from there the arrows move, and Enter plays. */
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (!(event.target instanceof Element) || !event.target.matches('[data-word]')) return;
		const to = wordBeside(rows, reached, event.key);
		if (to !== null) {
			flushSync(() => setReached(to));
			list.current?.querySelector<HTMLElement>(`[data-word="${to}"]`)?.focus();
		} else if ((event.key !== 'Enter' && event.key !== ' ') || !play(event)) return;
		event.preventDefault();
	};
	const unclear = words.some((word) => word.unclear);
	const uncertain = words.some((word) => !word.unclear && word.confidence < LOW_CONFIDENCE);
	return (
		<section className="report-part" aria-labelledby="transcript-heading">
			<h2 id="transcript-heading">Transcript</h2>
			<p className="muted small">
				Click a word to hear it, or reach one with Tab and the arrow keys and press Enter.
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
			<ol ref={list} className="transcript" tabIndex={-1} onClick={play} onKeyDown={onKeyDown}>
				{rows.map((row) => {
					const first = row.words[0]?.index ?? 0;
					const within = (index: number): number =>
						index >= first && index < first + row.words.length ? index : -1;
					return (
						<SentenceRow
							key={first}
							row={row}
							current={within(current)}
							reached={within(reached)}
							marked={row.sentence !== null && row.sentence === evidence}
						/>
					);
				})}
			</ol>
		</section>
	);
}
