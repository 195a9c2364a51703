import { basename } from 'node:path';
import { utilityProcess } from 'electron';
import { assertNever } from '../../core/assert-never';
import { fail, ok, type Result } from '../../core/result';
import { StallWatch } from '../requests/stall-watch';
import { type Advisor, type AdvisorFailure, cancelled, silent } from './advisor';
import type { AskGguf, GgufMessage } from './worker/protocol';

type Options = { script: string; path: string; silenceMs: number };

/**
 * A GGUF file that node-llama-cpp runs in a process of its own, one for each question: a model takes gigabytes, which go
 * back to the system with the process, and to cancel is to end it.
 */
export const createGgufAdvisor = ({ script, path, silenceMs }: Options): Advisor => ({
	model: basename(path).replace(/\.gguf$/i, ''),
	ask: (question, signal, onText) =>
		new Promise((resolve) => {
			if (signal.aborted) return resolve(cancelled());
			const watch = new StallWatch(signal, silenceMs);
			const child = utilityProcess.fork(script, [], { serviceName: 'Aloud second opinion' });
			const settle = (answer: Result<string, AdvisorFailure>): void => {
				watch.end();
				child.kill();
				resolve(answer);
			};
			const stop = (): void => settle(watch.endedBy() === 'person' ? cancelled() : silent(watch.stallMs));
			watch.signal.onabort = stop;
			// A process that is not there yet can't be ended.
			child.on('spawn', () => watch.signal.aborted && child.kill());
			child.on('message', (message: GgufMessage) => {
				watch.heard();
				const answer = read(message, onText);
				if (answer) settle(answer);
			});
			child.on('exit', () =>
				settle(
					fail('process-ended', 'The process that runs the model ended. It may have run out of memory.'),
				),
			);
			child.postMessage({ path, question } satisfies AskGguf);
		}),
});

/** null where the answer is still to come. */
function read(
	message: GgufMessage,
	onText: ((text: string) => void) | undefined,
): Result<string, AdvisorFailure> | null {
	switch (message.tag) {
		case 'loading':
			return null;
		case 'text':
			onText?.(message.text);
			return null;
		case 'answer':
			return ok(message.text);
		case 'failure':
			return failureOf(message);
		default:
			return assertNever(message);
	}
}

function failureOf({ reason, message }: Extract<GgufMessage, { tag: 'failure' }>) {
	switch (reason) {
		case 'not-loaded':
			return fail('not-loaded', `The GGUF file could not be run: ${message}`);
		case 'too-long':
			return fail('too-long', message);
		case 'ended':
			return fail('process-ended', `The program that runs GGUF files could not be started: ${message}`);
		default:
			return assertNever(reason);
	}
}
