import { count } from '../ui/format';
import { useCorrections } from './use-corrections';

/** Seen once something was changed by hand: how much, a step back, and a new check where words changed. */
export function CorrectionsBar({
	rewritten,
	onCheckAgain,
}: {
	rewritten: boolean;
	onCheckAgain: () => void;
}) {
	const { corrections, undo, failure, retry } = useCorrections();
	if (corrections.length === 0 && !rewritten && !failure) return null;
	return (
		<section className="corrections" aria-label="Your changes">
			{failure && (
				<div className="note corrections-failure" role="alert">
					<p>{failure} Your changes stay here until you close Aloud, and are written with the next one.</p>
					<button type="button" className="button" onClick={retry}>
						Try again
					</button>
				</div>
			)}
			<div className="corrections-row">
				<p>{count(corrections.length, 'change')} by hand, marked “yours”.</p>
				{corrections.length > 0 && (
					<button type="button" className="button" onClick={undo}>
						Undo the last
					</button>
				)}
				{rewritten && (
					<>
						<button type="button" className="button strong" onClick={onCheckAgain}>
							Check again
						</button>
						<span className="muted small">The marks are still those of the old words.</span>
					</>
				)}
			</div>
		</section>
	);
}
