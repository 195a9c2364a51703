/** Entry of the process that reads a GGUF file; it answers one question, and is then ended by main. */
import { constants, setPriority } from 'node:os';
import { askGguf } from './ask-gguf';
import type { AskGguf, GgufMessage } from './protocol';

// A recording, and its transcript, come first.
setPriority(constants.priority.PRIORITY_LOW);

const say = (message: GgufMessage): void => process.parentPort.postMessage(message);

process.parentPort.once('message', ({ data }: { data: AskGguf }) => {
	void askGguf(data, say).then(say, (error: unknown) =>
		say({ tag: 'failure', reason: 'ended', message: error instanceof Error ? error.message : String(error) }),
	);
});
