import type { Answer, Argument, Channel, Notice } from '../../core/ipc/contract';
import { fail, ok, type Result } from '../../core/result';

/** Channels whose answer is already a Result, and the value that it carries. */
type ResultValue<C extends Channel> = Extract<Answer<C>, { ok: true }> extends { value: infer V } ? V : never;
type ResultChannel = { [C in Channel]: Extract<Answer<C>, { ok: true }> extends never ? never : C }[Channel];
type PlainChannel = Exclude<Channel, ResultChannel>;

const unanswered = (cause: unknown) => fail('unanswered', 'The main process of Aloud did not answer.', cause);

/** Asks main; a call that is refused or breaks is a failure too. */
export async function askFor<C extends PlainChannel>(
	channel: C,
	argument: Argument<C>,
): Promise<Result<Answer<C>>> {
	try {
		return ok(await window.aloud.ask(channel, argument));
	} catch (cause) {
		return unanswered(cause);
	}
}

/** The same for what may fail: main's failures and broken calls come back in one shape. */
export async function askTo<C extends ResultChannel>(
	channel: C,
	argument: Argument<C>,
): Promise<Result<ResultValue<C>>> {
	try {
		// The channel's answer is a Result by ResultChannel's definition; TypeScript cannot see it through C.
		return (await window.aloud.ask(channel, argument)) as Result<ResultValue<C>>;
	} catch (cause) {
		return unanswered(cause);
	}
}

export const onNotice = (listener: (notice: Notice) => void): (() => void) => window.aloud.onNotice(listener);
