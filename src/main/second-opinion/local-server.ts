import { type Failure, fail, ok, type Result } from '../../core/result';
import { type LocalAddress, readLocalAddress } from '../../core/second-opinion/local-address';
import { StallWatch } from '../requests/stall-watch';
import { type AdvisorFailure, cancelled, silent } from './advisor';
import { modelListSchema, parseJson } from './server-replies';

const LIST_MS = 10_000;

/**
 * One request to a server on this machine. A redirect is refused: it could lead elsewhere. The first of the address's
 * origins that takes the connection answers.
 */
export async function requestLocally(
	{ origins, shown }: LocalAddress,
	path: string,
	options: RequestInit,
): Promise<Result<Response, Failure<'unreachable'>>> {
	let cause: unknown;
	for (const origin of origins) {
		try {
			return ok(await fetch(`${origin}${path}`, { ...options, redirect: 'error' }));
		} catch (error) {
			if (options.signal?.aborted) throw error;
			cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		}
	}
	const message = `No server answers at ${shown}. Start it (Ollama, llama.cpp, LM Studio), or check the port.`;
	return fail('unreachable', message, cause);
}

/** What a server said beside its status, short enough to show. */
export async function refusal(
	response: Response,
): Promise<{ ok: false; error: Failure<'refused-by-server'> }> {
	const text = (await response.text().catch(() => '')).trim().replaceAll(/\s+/g, ' ').slice(0, 200);
	return fail(
		'refused-by-server',
		`The server answered ${response.status}${text === '' ? '.' : `: ${text}`}`,
	);
}

/** The models that a server on this machine offers. */
export async function listServerModels(
	typed: string,
	waitMs = LIST_MS,
): Promise<Result<string[], AdvisorFailure | Failure<'not-local'>>> {
	const address = readLocalAddress(typed);
	if (!address.ok) return address;
	const watch = new StallWatch(new AbortController().signal, waitMs);
	try {
		const response = await requestLocally(address.value, '/v1/models', { signal: watch.signal });
		if (!response.ok) return response;
		if (!response.value.ok) return await refusal(response.value);
		const list = modelListSchema.safeParse(parseJson(await response.value.text()));
		if (!list.success)
			return fail('unreadable-answer', `${address.value.shown} answers, but not with a list of models.`);
		return ok((list.data.data ?? []).map(({ id }) => id));
	} catch (error) {
		return explain(watch, error);
	} finally {
		watch.end();
	}
}

/** Why a request ended that was under way. */
export function explain(watch: StallWatch, error: unknown) {
	const by = watch.endedBy();
	if (by === 'person') return cancelled();
	if (by === 'silence') return silent(watch.stallMs);
	return fail('broken-off', 'The server broke the connection off before its answer was complete.', error);
}
