/** Calls `action` at once, then at most once in so many milliseconds; the last call is never lost. */
export function atMostEvery(milliseconds: number, action: () => void): () => void {
	let timer: NodeJS.Timeout | null = null;
	let again = false;
	const run = (): void => {
		again = false;
		action();
		timer = setTimeout(() => {
			timer = null;
			if (again) run();
		}, milliseconds);
	};
	return () => {
		if (timer) again = true;
		else run();
	};
}
