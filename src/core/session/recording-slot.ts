import { assertNever } from '../assert-never';
import type { AttemptId } from './attempt';

/**
 * Main's side of recording (the microphone's is recording/recorder-state): at most one file is written at a time; any
 * number of earlier attempts may still be analysed behind it.
 */
export type RecordingSlot =
	| { tag: 'idle' }
	| { tag: 'recording'; id: AttemptId; nextBlock: number }
	/** The file is being closed, or taken away. */
	| { tag: 'ending'; id: AttemptId };

export type SlotEvent =
	| { tag: 'begin'; id: AttemptId }
	| { tag: 'append'; id: AttemptId; block: number }
	/** The disk refused the block: it is expected again. */
	| { tag: 'not-written'; id: AttemptId; block: number }
	| { tag: 'end'; id: AttemptId }
	| { tag: 'ended'; id: AttemptId };

export type Refusal = { tag: 'refused'; message: string };

const refused = (message: string): Refusal => ({ tag: 'refused', message });

/** The next state, or why the event can't happen now. */
export function nextSlot(state: RecordingSlot, event: SlotEvent): RecordingSlot | Refusal {
	switch (event.tag) {
		case 'begin':
			if (state.tag !== 'idle') return refused('Another answer is being recorded.');
			return { tag: 'recording', id: event.id, nextBlock: 0 };
		case 'append':
			if (state.tag !== 'recording' || state.id !== event.id)
				return refused('This answer is not being recorded.');
			if (state.nextBlock !== event.block) {
				return refused(`Block ${state.nextBlock} of the recording was expected, not block ${event.block}.`);
			}
			return { ...state, nextBlock: state.nextBlock + 1 };
		case 'not-written':
			if (state.tag !== 'recording' || state.id !== event.id) return state;
			return { ...state, nextBlock: Math.min(state.nextBlock, event.block) };
		case 'end':
			if (state.tag !== 'recording' || state.id !== event.id)
				return refused('This answer is not being recorded.');
			return { tag: 'ending', id: state.id };
		case 'ended':
			if (state.tag !== 'ending' || state.id !== event.id) return refused('This answer is not ending.');
			return { tag: 'idle' };
		default:
			return assertNever(event);
	}
}
