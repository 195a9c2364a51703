import { useApp } from '../ui/app-context';
import { askFor } from '../ui/ask';
import { clock, when } from '../ui/format';
import { useLoaded, useNotice } from '../ui/use-loaded';
import { newestFirst } from './prompt-marks';

/** The attempts at one prompt, newest first. */
export function EarlierAttempts({ promptId }: { promptId: string }) {
	const { go } = useApp();
	const [attempts, reload] = useLoaded('attempts', () => askFor('attempts:list', {}));
	useNotice((notice) => {
		if (notice.tag === 'attempt-changed') reload();
	});
	if (attempts.tag === 'loading') return null;
	if (attempts.tag === 'failed')
		return (
			<p className="note" role="alert">
				Your earlier attempts could not be listed. {attempts.message}
			</p>
		);
	const mine = newestFirst(attempts.value.filter((attempt) => attempt.promptId === promptId));
	return (
		<section className="earlier" aria-labelledby="earlier-heading">
			<h2 id="earlier-heading">Earlier attempts</h2>
			{mine.length === 0 ? (
				<p className="muted">None yet. Press Space and answer aloud.</p>
			) : (
				<ul className="rows">
					{mine.map((attempt) => (
						<li key={attempt.id}>
							<button
								type="button"
								className="row"
								onClick={() => go({ tag: 'report', attemptId: attempt.id })}
							>
								<span className="row-text figure">{when(attempt.startedAt)}</span>
								<span className="row-marks figure">
									<span>
										{attempt.points
											? `${attempt.points.covered}/${attempt.points.all} likely`
											: attempt.stage === 'reported'
												? 'Not judged'
												: 'No report yet'}
									</span>
									<span>{attempt.durationSeconds > 0 && clock(attempt.durationSeconds)}</span>
								</span>
							</button>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
