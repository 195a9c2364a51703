import type { AttemptId } from '../session/attempt';

/** Why a microphone could not be opened, or was lost on the way. */
export type MicrophoneProblem =
	| 'permission-denied'
	| 'no-microphone'
	| 'chosen-microphone-missing'
	| 'microphone-busy'
	| 'microphone-lost';

export type RecorderProblem =
	| { tag: 'microphone'; problem: MicrophoneProblem }
	| { tag: 'begin-refused'; message: string }
	/** The file could not be closed properly; what was written is in it. */
	| { tag: 'finish-refused'; message: string }
	| { tag: 'discard-refused'; message: string };

export type RecorderState =
	| { tag: 'idle' }
	| { tag: 'asking-permission' }
	/** The microphone is open; the attempt's folder is being made. No sample is taken yet. */
	| { tag: 'beginning' }
	| { tag: 'recording'; id: AttemptId }
	| { tag: 'paused'; id: AttemptId }
	/** The microphone went away; what was recorded is kept. */
	| { tag: 'interrupted'; id: AttemptId; problem: MicrophoneProblem }
	| { tag: 'reopening'; id: AttemptId }
	| { tag: 'stopping'; id: AttemptId }
	| { tag: 'stopped'; id: AttemptId }
	/** The last of the recording could not be written; it is still held in memory. */
	| { tag: 'unsaved'; id: AttemptId; message: string }
	| { tag: 'discarding'; id: AttemptId }
	| { tag: 'failed'; problem: RecorderProblem };

export type RecorderEvent =
	| { tag: 'record' }
	| { tag: 'microphone-opened' }
	| { tag: 'microphone-refused'; problem: MicrophoneProblem }
	| { tag: 'begun'; id: AttemptId }
	| { tag: 'begin-refused'; message: string }
	| { tag: 'pause' }
	| { tag: 'resume' }
	| { tag: 'microphone-lost'; problem: MicrophoneProblem }
	| { tag: 'reopen' }
	| { tag: 'stop' }
	| { tag: 'finished' }
	/** Blocks stay unwritten after all tries. */
	| { tag: 'blocks-refused'; message: string }
	| { tag: 'finish-refused'; message: string }
	| { tag: 'discard' }
	| { tag: 'discarded' }
	| { tag: 'discard-refused'; message: string };

type StateOf<Tag> = Extract<RecorderState, { tag: Tag }>;
type EventOf<Tag> = Extract<RecorderEvent, { tag: Tag }>;

type Transitions = {
	[S in RecorderState['tag']]: {
		[E in RecorderEvent['tag']]?: (state: StateOf<S>, event: EventOf<E>) => RecorderState;
	};
};

const ask = (): RecorderState => ({ tag: 'asking-permission' });
const idle = (): RecorderState => ({ tag: 'idle' });
const stop = ({ id }: { id: AttemptId }): RecorderState => ({ tag: 'stopping', id });
const discard = ({ id }: { id: AttemptId }): RecorderState => ({ tag: 'discarding', id });
const lose = ({ id }: { id: AttemptId }, { problem }: { problem: MicrophoneProblem }): RecorderState => ({
	tag: 'interrupted',
	id,
	problem,
});
const fail = (problem: RecorderProblem): RecorderState => ({ tag: 'failed', problem });

/** What each state makes of each event; an event that is not listed changes nothing. */
export const recorderTransitions: Transitions = {
	idle: { record: ask },
	'asking-permission': {
		'microphone-opened': () => ({ tag: 'beginning' }),
		'microphone-refused': (_, { problem }) => fail({ tag: 'microphone', problem }),
	},
	beginning: {
		begun: (_, { id }) => ({ tag: 'recording', id }),
		'begin-refused': (_, { message }) => fail({ tag: 'begin-refused', message }),
		'microphone-lost': (_, { problem }) => fail({ tag: 'microphone', problem }),
	},
	recording: {
		pause: ({ id }) => ({ tag: 'paused', id }),
		stop,
		discard,
		'microphone-lost': lose,
	},
	paused: {
		resume: ({ id }) => ({ tag: 'recording', id }),
		stop,
		discard,
		'microphone-lost': lose,
	},
	interrupted: {
		reopen: ({ id }) => ({ tag: 'reopening', id }),
		stop,
		discard,
	},
	reopening: {
		'microphone-opened': ({ id }) => ({ tag: 'recording', id }),
		'microphone-refused': ({ id }, { problem }) => ({ tag: 'interrupted', id, problem }),
	},
	stopping: {
		finished: ({ id }) => ({ tag: 'stopped', id }),
		'blocks-refused': ({ id }, { message }) => ({ tag: 'unsaved', id, message }),
		'finish-refused': (_, { message }) => fail({ tag: 'finish-refused', message }),
	},
	stopped: { record: ask },
	unsaved: { stop, discard },
	discarding: {
		discarded: idle,
		'discard-refused': (_, { message }) => fail({ tag: 'discard-refused', message }),
	},
	failed: { record: ask },
};

/** The state after the event. Pure; unknown pairs leave the state as it is. */
export function stepRecorder(state: RecorderState, event: RecorderEvent): RecorderState {
	// The table's type ties each function to its own state and event; the lookup by tag loses that tie.
	const transition = recorderTransitions[state.tag][event.tag] as
		| ((state: RecorderState, event: RecorderEvent) => RecorderState)
		| undefined;
	return transition ? transition(state, event) : state;
}

/** Whether audio is at stake: leaving the page then needs a word first. */
export function isRecordingKept(state: RecorderState): boolean {
	return 'id' in state && state.tag !== 'stopped' && state.tag !== 'discarding';
}
