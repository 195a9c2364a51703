import type { Timing } from '../../core/report/report';
import { clock, count, secondsText } from '../ui/format';
import { PaceBand } from './pace-band';

/** How the time went. `target` in seconds. */
export function Headline({ timing, target }: { timing: Timing; target: number }) {
	const { total, firstWord, wordsPerMinute, pauses } = timing;
	return (
		<section className="headline figure" aria-label="Time">
			<p className="headline-time">
				<span className="hidden">Time taken </span>
				<time>{clock(total)}</time>
				<span className="muted headline-target">target {clock(target)}</span>
			</p>
			<ul className="headline-facts">
				{firstWord !== null && <li>First word after {secondsText(firstWord)}</li>}
				{wordsPerMinute !== null && (
					<li>
						{Math.round(wordsPerMinute)} words a minute <PaceBand wordsPerMinute={wordsPerMinute} />{' '}
						<span className="muted small">usually 120 to 170</span>
					</li>
				)}
				{firstWord !== null && (
					<li>
						{pauses.length === 0 ? 'No pause over 2.5 s' : `${count(pauses.length, 'pause')} over 2.5 s`}
					</li>
				)}
			</ul>
		</section>
	);
}
