import { AMBER_FROM, RED_FROM } from '../recording/target-band';
import { useApp } from '../ui/app-context';
import { clock } from '../ui/format';

/** `target` in seconds. */
export function TargetTime({ target }: { target: number }) {
	const { go } = useApp();
	return (
		<details className="target-time">
			<summary>Time</summary>
			<p className="figure">
				Target {clock(target)}. The band under the recording turns amber at {clock(target * AMBER_FROM)} and
				red at {clock(target * RED_FROM)}.{' '}
				<button type="button" className="link" onClick={() => go({ tag: 'settings' })}>
					Change the target
				</button>
			</p>
		</details>
	);
}
