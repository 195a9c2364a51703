import './delivery.css';
import type { FollowUp } from '../../core/report/follow-up';

/** The points that were not heard, as an interviewer might ask for them. */
export function FollowUps({ questions }: { questions: readonly FollowUp[] }) {
	if (questions.length === 0) return null;
	return (
		<section className="follow-ups" aria-labelledby="follow-ups-heading">
			<h3 id="follow-ups-heading">You may be asked next</h3>
			<ul>
				{questions.map(({ point, question }) => (
					<li key={point}>{question}</li>
				))}
			</ul>
		</section>
	);
}
