import { useState } from 'react';
import { microphoneProblemText } from '../recording/problem-text';
import { LevelTest } from './level-test';
import { useMicrophones } from './use-microphones';

/** `value` null is the system's default. */
export function MicrophoneChoice({
	value,
	onChange,
}: {
	value: string | null;
	onChange: (deviceId: string | null) => void;
}) {
	const [microphones, refresh] = useMicrophones();
	const [testing, setTesting] = useState(false);
	const missing = value !== null && microphones.every((each) => each.deviceId !== value);
	const missingText = microphoneProblemText('chosen-microphone-missing');
	return (
		<>
			<div className="microphone">
				<select
					className="field"
					aria-label="Microphone"
					value={value ?? ''}
					onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
				>
					<option value="">The system's default</option>
					{microphones.map((each, index) => (
						<option key={each.deviceId} value={each.deviceId}>
							{each.label || `Microphone ${index + 1}`}
						</option>
					))}
					{missing && <option value={value}>Not connected</option>}
				</select>
				<button type="button" className="button" onClick={() => setTesting(!testing)}>
					{testing ? 'End the test' : 'Test'}
				</button>
			</div>
			{missing && (
				<p className="small" role="alert">
					{missingText.happened} {missingText.todo}
				</p>
			)}
			{testing && <LevelTest key={value ?? ''} microphone={value} onOpened={refresh} />}
		</>
	);
}
