import type { MicrophoneProblem } from '../../core/recording/recorder-state';
import { fail, ok, type Result } from '../../core/result';

/** The stream as the microphone gives it: Whisper and the level meter want no processing. */
const asItIs: MediaTrackConstraints = {
	echoCancellation: false,
	noiseSuppression: false,
	autoGainControl: false,
};

/** `deviceId` null takes the system's default. Errors: why there is no stream. */
export async function openMicrophone(
	deviceId: string | null,
): Promise<Result<MediaStream, { tag: MicrophoneProblem; message: string }>> {
	const chosen = deviceId === null ? {} : { deviceId: { exact: deviceId } };
	try {
		const stream = await navigator.mediaDevices.getUserMedia({
			audio: { ...asItIs, ...chosen },
			video: false,
		});
		return ok(stream);
	} catch (cause) {
		return fail(problemOf(cause), 'The microphone could not be opened.', cause);
	}
}

/** Names of DOMException as getUserMedia's specification gives them. */
function problemOf(cause: unknown): MicrophoneProblem {
	const name = cause instanceof Error ? cause.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'permission-denied';
	if (name === 'NotFoundError') return 'no-microphone';
	if (name === 'OverconstrainedError') return 'chosen-microphone-missing';
	return 'microphone-busy';
}

export function closeStream(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
