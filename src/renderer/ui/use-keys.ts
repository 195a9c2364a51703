import { useEffect, useEffectEvent } from 'react';
import { Scope } from './scope';

/** `event.key` in lower case -> what it does. Space is ' '. */
export type Keys = Readonly<Record<string, () => void>>;

const editable = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';
const pressable = 'button, a[href], summary, input, select, [role=button]';

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
		scope.listen(window, 'keydown', (event) => onKey(event as KeyboardEvent));
		return () => scope.end();
	}, []);
}
