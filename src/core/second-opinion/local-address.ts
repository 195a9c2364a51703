import { type Failure, fail, ok, type Result } from '../result';

const LOCAL = /^(?:http:\/\/)?(127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?\/?(?:v1\/?)?$/i;

/** A server on this machine: the address as it is shown, and the origins that are asked, in this order. */
export type LocalAddress = { shown: string; origins: [string, ...string[]] };

/**
 * Reads an address that a person typed. Only this machine is taken: 127.0.0.1, localhost and [::1], over http, with any
 * port. `localhost` is never looked up: it stands for the two addresses of this machine.
 */
export function readLocalAddress(typed: string): Result<LocalAddress, Failure<'not-local'>> {
	const [, host = '', digits] = LOCAL.exec(typed.trim()) ?? [];
	const port = digits === undefined ? 80 : Number(digits);
	if (host === '' || port < 1 || port > 65535) {
		const message = `Only a server on this machine is asked: an address such as http://127.0.0.1:11434. “${typed.trim()}” is refused.`;
		return fail('not-local', message);
	}
	const at = (name: string): string => `http://${name}:${port}`;
	const name = host.toLowerCase();
	const origins: [string, ...string[]] = name === 'localhost' ? [at('127.0.0.1'), at('[::1]')] : [at(name)];
	return ok({ shown: at(name), origins });
}
