import { useEffect } from 'react';

/** Electron shows the document's title as the window's. */
export function useWindowTitle(title: string): void {
	useEffect(() => {
		document.title = title;
	}, [title]);
}
