import { AMBER_FROM, RED_FROM } from '../recording/target-band';
import { useApp } from '../ui/app-context';
import { clock } from '../ui/format';
import { ThinkingTimeChoice } from './thinking-time-choice';

/** How long an answer should take, and how long to think before it. `target` in seconds. */
export function AnswerTimes({ target }: { target: number }) {
	const { go } = useApp();
	return (
		<details className="answer-times">
			<summary>Time</summary>
			<p className="figure">
				Target {clock(target)}. The band under the recording turns amber at {clock(target * AMBER_FROM)} and
				red at {clock(target * RED_FROM)}.{' '}
				<button type="button" className="link" onClick={() => go({ tag: 'settings' })}>
					Change the target
				</button>
			</p>
			<ThinkingTimeChoice />
		</details>
	);
}
