import { type Failure, fail } from '../../core/result';
import type { StallWatch } from '../requests/stall-watch';

/** Every way in which a download ends early; each message says what happened, what is safe and what to do. */
export type DownloadFailure = Failure<
	| 'cancelled'
	| 'no-network'
	| 'stalled'
	| 'broken-off'
	| 'refused-by-hub'
	| 'unreadable-list'
	| 'not-on-hub'
	| 'wrong-size'
	| 'wrong-bytes'
	| 'disk-full'
	| 'not-saved'
>;

const KEPT = 'What has come is kept, and the next try goes on from there.';

export const cancelled = () => fail('cancelled', `You stopped the download. ${KEPT}`);

const stalled = (ms: number) => fail('stalled', `Nothing came for ${Math.round(ms / 1000)} seconds. ${KEPT}`);

/** null where the request broke off by itself. */
export function endedByUs(watch: StallWatch) {
	const by = watch.endedBy();
	if (by === 'person') return cancelled();
	return by === 'silence' ? stalled(watch.stallMs) : null;
}

export const brokenOff = (cause: unknown) => fail('broken-off', `The connection broke off. ${KEPT}`, cause);

export const noNetwork = (hub: string, cause: unknown) =>
	fail('no-network', `${hub} could not be reached. Check the connection, then try again. ${KEPT}`, cause);

export const refusedByHub = (status: number, what: string) =>
	fail('refused-by-hub', `The hub answered ${status} to ${what}. ${KEPT} Try again later.`);

export const unreadableList = (repo: string, cause: unknown) =>
	fail('unreadable-list', `What the hub lists for ${repo} can't be read. Nothing was downloaded.`, cause);

export const wrongSize = (path: string, expected: number) =>
	fail(
		'wrong-size',
		`${path} is not the ${expected} bytes that the hub states. It was deleted; nothing else was touched. Try again.`,
	);

export const wrongBytes = (path: string) =>
	fail(
		'wrong-bytes',
		`${path} is not the file that the hub's checksum states. It was deleted; nothing else was touched. Try again.`,
	);

/** Known before anything is downloaded; both in bytes. */
export const tooLittleSpace = (missing: number, free: number) =>
	fail(
		'disk-full',
		`The model needs ${Math.ceil(missing / 1e6)} MB and the disk has ${Math.floor(free / 1e6)} MB left. ${KEPT} Make room, then try again.`,
	);

/** What the file system refused. */
export function notWritten(cause: unknown) {
	const full = cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT'].includes(String(cause.code));
	return full
		? fail('disk-full', `The disk is full. ${KEPT} Make room, then try again.`, cause)
		: fail('not-saved', `The model's folder can't be written to. ${KEPT}`, cause);
}
