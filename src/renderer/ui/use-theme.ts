import { useEffect } from 'react';
import type { Settings } from '../../core/settings';
import { Scope } from './scope';

/** Keeps `data-theme` of the document at light or dark, following the system where the setting says so. */
export function useTheme(theme: Settings['theme']): void {
	useEffect(() => {
		const scope = new Scope();
		const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
		const apply = (): void => {
			const dark = theme === 'dark' || (theme === 'system' && systemDark.matches);
			document.documentElement.dataset.theme = dark ? 'dark' : 'light';
		};
		apply();
		scope.listen(systemDark, 'change', apply);
		return () => scope.end();
	}, [theme]);
}
