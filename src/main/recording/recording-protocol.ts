import { protocol } from 'electron';
import { RECORDING_SCHEME } from '../../core/ipc/contract';
import { answerRecording } from './answer-recording';

/** Serves aloud-recording://attempt/ID/audio.wav. */
export function serveRecordings(audioOf: (id: string) => string): void {
	protocol.handle(RECORDING_SCHEME, (request) => answerRecording(request, audioOf));
}
