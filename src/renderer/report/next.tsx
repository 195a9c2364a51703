import './delivery.css';
import type { NextStep } from '../../core/report/suggest-next';
import { PlayFrom } from './play-from';

/** What to do next time: at most three sentences, each with the moment that it stands on, where it has one. */
export function Next({ steps }: { steps: readonly NextStep[] }) {
	return (
		<section className="report-part" aria-labelledby="next-heading">
			<h2 id="next-heading">Next time</h2>
			{steps.length === 0 ? (
				<p className="muted">Nothing that was measured calls for a change.</p>
			) : (
				<ol className="next-steps">
					{steps.map(({ text, at }) => (
						<li key={text}>
							<span>{text}</span> {at !== null && <PlayFrom seconds={at} />}
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
