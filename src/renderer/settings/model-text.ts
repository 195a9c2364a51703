import { assertNever } from '../../core/assert-never';
import { speedText } from '../../core/models/expected-speed';
import type { ModelView } from '../../core/models/model-state';

/** 119697479 -> 120 MB; 1085000000 -> 1.1 GB. */
export const bytesText = (bytes: number): string =>
	bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** Size, languages and speed in one line. */
export function describeModel({ bytes, exact, languages, multilingual, speed }: ModelView): string {
	// Nothing is known of a folder's model before it is here.
	if (bytes === 0) return '';
	const count = languages.length > 1 ? languages.length : 99;
	const spoken = multilingual ? `${count} languages` : 'English';
	return [
		`${exact ? '' : 'about '}${bytesText(bytes)}`,
		spoken,
		speed ? `${speedText(speed.times)}${speed.measured ? '' : ' (expected)'}` : null,
	]
		.filter((part) => part !== null)
		.join(' · ');
}

/** What is being done with it; null where nothing is. */
export function describeState({ state, source }: ModelView): string | null {
	switch (state.tag) {
		case 'asking':
			return source === 'folder' ? 'Copying its files …' : 'Asking the hub for its files …';
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
