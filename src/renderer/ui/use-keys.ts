import { useEffect, useEffectEvent } from 'react';
import { Scope } from './scope';

/** `event.key` in lower case -> what it does. Space is ' '. */
export type Keys = Readonly<Record<string, () => void>>;

const editable = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';
const pressable = 'button, a[href], summary, input, select, [role=button]';

/** Who listens now, in the order in which they came. */
const listening: ((event: KeyboardEvent) => void)[] = [];
let dispatched: Event | null = null;

/** The last to come is asked first: what stands on a screen goes before the screen, and that before the app. */
function dispatch(event: KeyboardEvent): void {
	if (event === dispatched) return;
	dispatched = event;
	for (const listener of [...listening].reverse()) listener(event);
}

/** Focused by pointer and not by Tab: Space then still means the screen's own key, as its label says. */
let pointed: Element | null = null;
/** Whether the key belongs to what has the focus and not to the screen. */
function belongsToFocus(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return true;
	if (document.querySelector('dialog[open]')) return true;
	const target = event.target;
	if (!(target instanceof Element)) return false;
	if (target.matches(editable)) return true;
	if (target.matches('input[type=radio]') && event.key.startsWith('Arrow')) return true;
	const presses = event.key === ' ' || event.key === 'Enter';
	return presses && target.matches(pressable) && target !== pointed;
}

/** Keys of one screen while it is shown. Typing, dialogs and focused buttons keep their own keys. */
export function useKeys(keys: Keys): void {
	const onKey = useEffectEvent((event: KeyboardEvent) => {
		if (event.key === 'Tab') pointed = null;
		if (event.defaultPrevented || belongsToFocus(event)) return;
		const action = keys[event.key.toLowerCase()];
		if (!action || (event.repeat && !event.key.startsWith('Arrow'))) return;
		event.preventDefault();
		action();
	});
	useEffect(() => {
		const scope = new Scope();
		scope.listen(window, 'pointerdown', ({ target }) => {
			pointed = target instanceof Element ? target.closest(pressable) : null;
		});
		const listener = (event: KeyboardEvent): void => onKey(event);
		listening.push(listener);
		scope.add(() => void listening.splice(listening.indexOf(listener), 1));
		scope.listen(window, 'keydown', (event) => dispatch(event as KeyboardEvent));
		return () => scope.end();
	}, []);
}
