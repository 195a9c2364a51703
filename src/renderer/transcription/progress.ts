import { assertNever } from '../../core/assert-never';
import type { Notice } from '../../core/ipc/contract';
import type { Word } from '../../core/transcription/transcript';

/** How far main has come with one attempt, and the words heard so far. */
export type Progress = { words: readonly Word[] } & (
	| { tag: 'waiting' }
	| { tag: 'working'; stage: 'transcribing' | 'judging'; share: number }
	| { tag: 'failed'; error: Extract<Notice, { tag: 'attempt-failed' }>['error'] }
);

export type ProgressById = ReadonlyMap<string, Progress>;

/** Notices of main about an attempt, and what the window itself did. */
export type ProgressEvent =
	| Extract<Notice, { id: string }>
	/** It is to be transcribed from its beginning. */
	| { tag: 'asked'; id: string }
	/** Its recording has ended; what was heard meanwhile stays. */
	| { tag: 'stopped'; id: string }
	| { tag: 'settled'; id: string };

/** Pure; attempts that nobody works on have no entry. */
export function stepProgress(all: ProgressById, event: ProgressEvent): ProgressById {
	const before = all.get(event.id);
	const words = before?.words ?? [];
	switch (event.tag) {
		case 'asked':
			return withEntry(all, event.id, { tag: 'waiting', words: [] });
		case 'stopped':
			return before ? all : withEntry(all, event.id, { tag: 'waiting', words: [] });
		case 'segment-heard':
			return withEntry(all, event.id, {
				...(before ?? { tag: 'waiting' }),
				words: [...words, ...event.words],
			});
		case 'progress':
			return withEntry(all, event.id, { tag: 'working', stage: event.stage, share: event.share, words });
		case 'attempt-failed':
			return withEntry(all, event.id, { tag: 'failed', error: event.error, words });
		case 'settled':
			return withoutEntry(all, event.id);
		case 'attempt-changed':
		case 'second-opinion':
			return all;
		default:
			return assertNever(event);
	}
}

function withEntry(all: ProgressById, id: string, progress: Progress): ProgressById {
	return new Map(all).set(id, progress);
}

function withoutEntry(all: ProgressById, id: string): ProgressById {
	if (!all.has(id)) return all;
	const rest = new Map(all);
	rest.delete(id);
	return rest;
}

/** One line for a list: what is being done, how far. */
export function progressText(progress: Progress): string {
	switch (progress.tag) {
		case 'waiting':
			return 'Waiting to be transcribed';
		case 'working': {
			const verb = progress.stage === 'transcribing' ? 'Transcribing' : 'Listening for the hint points';
			return `${verb} ${Math.floor(progress.share * 100)} %`;
		}
		case 'failed':
			return progress.error.tag === 'not-saved' ? 'Not written to disk' : 'Could not be transcribed';
		default:
			return assertNever(progress);
	}
}
