import { useApp } from '../ui/app-context';
import { spokenTime } from '../ui/format';

/** Seconds. */
const CHOICES = [0, 30, 60, 120, 300];

/** How long to think before the recording begins; kept for every prompt. */
export function ThinkingTimeChoice() {
	const { settings, saveSettings } = useApp();
	const { thinkingTime } = settings;
	const choices = CHOICES.includes(thinkingTime) ? CHOICES : [...CHOICES, thinkingTime];
	return (
		<label className="thinking-choice">
			Time to think first
			<select
				className="field"
				value={thinkingTime}
				onChange={({ target }) => saveSettings({ ...settings, thinkingTime: Number(target.value) })}
			>
				{choices.map((seconds) => (
					<option key={seconds} value={seconds}>
						{seconds === 0 ? 'None' : spokenTime(seconds)}
					</option>
				))}
			</select>
		</label>
	);
}
