import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Countdown, ThinkingTime } from './thinking-time';

/** One countdown for as long as the page is shown. -> it, and how far it is; null while none runs */
export function useThinkingTime(): [ThinkingTime, Countdown | null] {
	const [thinking] = useState(() => new ThinkingTime());
	const countdown = useSyncExternalStore(thinking.subscribe, thinking.countdown);
	useEffect(() => () => thinking.end(), [thinking]);
	return [thinking, countdown];
}
