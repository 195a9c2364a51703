import { assertNever } from '../../core/assert-never';
import { speedText } from '../../core/models/expected-speed';
import type { ModelState, ModelView } from '../../core/models/model-state';

/** 119697479 -> 120 MB; 1085000000 -> 1.1 GB. */
export const bytesText = (bytes: number): string =>
	bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** Size, languages and speed in one line. */
export function describeModel({ bytes, exact, languages, multilingual, speed }: ModelView): string {
	const spoken =
		languages.length > 1 ? `${languages.length} languages` : multilingual ? '99 languages' : 'English';
	return [
		bytes > 0 ? `${exact ? '' : 'about '}${bytesText(bytes)}` : null,
		spoken,
		speed ? `${speedText(speed.times)}${speed.measured ? '' : ' (expected)'}` : null,
	]
		.filter((part) => part !== null)
		.join(' · ');
}

/** What is being done with it; null where nothing is. */
export function describeState(state: ModelState): string | null {
	switch (state.tag) {
		case 'asking':
			return 'Asking for its files …';
		case 'fetching':
			return `${bytesText(state.done)} of ${bytesText(state.all)}`;
		case 'trying':
			return 'It hears a sentence for the first time …';
		case 'absent':
			return state.kept > 0 ? `${bytesText(state.kept)} of it are here from an earlier download.` : null;
		case 'ready':
		case 'failed':
			return null;
		default:
			return assertNever(state);
	}
}
