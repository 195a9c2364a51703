import { useEffect, useState } from 'react';
import type { Route } from './route';
import { Scope } from './scope';

/** Where each visit was scrolled to; a visit that is gone back to is the same object. */
const positions = new WeakMap<Route, number>();

/** Another screen starts at its top; one that is gone back to, where it was left. -> ref of what scrolls */
export function useScrollMemory(route: Route): (element: HTMLElement | null) => void {
	const [element, setElement] = useState<HTMLElement | null>(null);
	useEffect(() => {
		if (!element) return;
		const scope = new Scope();
		restore(element, positions.get(route) ?? 0, scope);
		scope.listen(element, 'scroll', () => positions.set(route, element.scrollTop));
		return () => scope.end();
	}, [element, route]);
	return setElement;
}

/** Now, or as soon as what is still being loaded is long enough; the person's own hand goes before. */
function restore(element: HTMLElement, top: number, scope: Scope): void {
	element.scrollTo(0, top);
	const content = element.firstElementChild;
	if (element.scrollTop >= top || !content) return;
	const waiting = new Scope();
	scope.add(() => waiting.end());
	const observer = new ResizeObserver(() => {
		element.scrollTo(0, top);
		if (element.scrollTop >= top) waiting.end();
	});
	observer.observe(content);
	waiting.add(() => observer.disconnect());
	for (const type of ['wheel', 'pointerdown', 'keydown']) waiting.listen(window, type, () => waiting.end());
}
