import { useSyncExternalStore } from 'react';

const shown = (): string => document.documentElement.dataset.theme ?? 'light';

function subscribe(listener: () => void): () => void {
	const observer = new MutationObserver(listener);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => observer.disconnect();
}

/** light or dark, as it is on screen now. For canvases, which can't read custom properties. */
export const useShownTheme = (): string => useSyncExternalStore(subscribe, shown);
