import { useEffect, useEffectEvent, useState } from 'react';
import type { MicrophoneProblem } from '../../core/recording/recorder-state';
import { LevelMeter } from '../recording/level-meter';
import { microphoneProblemText } from '../recording/problem-text';
import { watchLevel } from './watch-level';

type Test =
	| { tag: 'opening' }
	| { tag: 'hearing'; peak: number }
	| { tag: 'refused'; problem: MicrophoneProblem };

/** Opens the microphone while it is shown, and records nothing. */
export function LevelTest({ microphone, onOpened }: { microphone: string | null; onOpened: () => void }) {
	const [test, setTest] = useState<Test>({ tag: 'opening' });
	const opened = useEffectEvent(onOpened);
	useEffect(
		() =>
			watchLevel(microphone, {
				onOpened: () => opened(),
				onPeak: (peak) => setTest({ tag: 'hearing', peak }),
				onProblem: (problem) => setTest({ tag: 'refused', problem }),
			}),
		[microphone],
	);
	if (test.tag === 'opening') return <p className="muted small">Opening the microphone …</p>;
	if (test.tag === 'refused') {
		const { happened, todo } = microphoneProblemText(test.problem);
		return (
			<p role="alert">
				<strong>{happened}</strong> {todo}
			</p>
		);
	}
	return (
		<div className="level-test">
			<LevelMeter peak={test.peak} />
			<p className="muted small">
				Speak as in an interview: the bar should pass its middle. Nothing is recorded.
			</p>
		</div>
	);
}
