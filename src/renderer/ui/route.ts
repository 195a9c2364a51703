import { assertNever } from '../../core/assert-never';
import type { AttemptId } from '../../core/session/attempt';

/** Which screen is shown. */
export type Route =
	| { tag: 'practice' }
	| { tag: 'prompt'; id: string }
	| { tag: 'report'; attemptId: AttemptId }
	| { tag: 'library' }
	| { tag: 'mental-models' }
	| { tag: 'reading' }
	| { tag: 'settings' };

/** The screens that the rail names. */
export type RailRoute = Exclude<Route['tag'], 'prompt' | 'report'>;

/** Where the person has been; the last entry is shown. Never empty. */
export type History = readonly [Route, ...Route[]];

export const firstScreen: History = [{ tag: 'practice' }];

export function currentRoute(history: History): Route {
	return history[history.length - 1] ?? history[0];
}

const sameRoute = (a: Route, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Opening what is already shown adds nothing to go back to. */
export function open(history: History, route: Route): History {
	return sameRoute(currentRoute(history), route) ? history : [...history, route];
}

/** One back; at the start it stays where it is. */
export function back(history: History): History {
	return history.length === 1 ? history : [history[0], ...history.slice(1, -1)];
}

/** Takes every visit to a screen out of the history: its attempt has been deleted. */
export function forget(history: History, route: Route): History {
	const kept = history.filter((visited) => !sameRoute(visited, route));
	return kept[0] ? [kept[0], ...kept.slice(1)] : firstScreen;
}

/** The entry of the rail under which a screen lies. */
export function railRoute(route: Route): RailRoute {
	switch (route.tag) {
		case 'prompt':
			return 'practice';
		case 'report':
			return 'library';
		case 'practice':
		case 'library':
		case 'mental-models':
		case 'reading':
		case 'settings':
			return route.tag;
		default:
			return assertNever(route);
	}
}
