import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Notice } from '../../core/ipc/contract';
import type { Result } from '../../core/result';
import { onNotice } from './ask';

export type Loaded<T> = { tag: 'loading' } | { tag: 'ready'; value: T } | { tag: 'failed'; message: string };

/**
 * Loads when the key changes and when `reload` is called; a late answer of an earlier load is dropped. While it
 * loads again the old value stays on screen.
 */
export function useLoaded<T>(key: string, load: () => Promise<Result<T>>): [Loaded<T>, () => void] {
	const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { tag: 'loading' } });
	const [round, setRound] = useState(0);
	const latestLoad = useEffectEvent(load);
	const reload = useCallback(() => setRound((n) => n + 1), []);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a reason to load again
	useEffect(() => {
		let current = true;
		latestLoad().then((result) => {
			if (!current) return;
			const loaded: Loaded<T> = result.ok
				? { tag: 'ready', value: result.value }
				: { tag: 'failed', message: result.error.message };
			setState({ key, loaded });
		});
		return () => {
			current = false;
		};
	}, [key, round]);

	return [state.key === key ? state.loaded : { tag: 'loading' }, reload];
}

/** Calls the listener with each notice while the component is on screen. */
export function useNotice(listener: (notice: Notice) => void): void {
	const latest = useEffectEvent(listener);
	useEffect(() => onNotice((notice) => latest(notice)), []);
}
