import { ipcMain } from 'electron';
import { type Answer, type Argument, type Channel, contract } from '../../core/ipc/contract';
import { isOwnPage } from '../security';

export type Handlers = { [C in Channel]: (argument: Argument<C>) => Answer<C> | Promise<Answer<C>> };

/** The one door into main: the sender is checked, the argument parsed, the answer parsed. A refusal rejects the call. */
export function handle(handlers: Handlers): void {
	for (const channel of Object.keys(contract) as Channel[]) handleOne(channel, handlers[channel]);
}

function handleOne<C extends Channel>(channel: C, handler: Handlers[C]): void {
	const { argument, answer } = contract[channel];
	ipcMain.handle(channel, async (event, given: unknown) => {
		const url = event.senderFrame?.url ?? '';
		if (!isOwnPage(url)) throw new Error(`${channel}: refused, the sender is not Aloud's window`);
		const parsed = argument.safeParse(given);
		if (!parsed.success) throw new Error(`${channel}: refused, ${parsed.error.message}`);
		return answer.parse(await handler(parsed.data as Argument<C>));
	});
}
