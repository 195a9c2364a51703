import { useApp } from './app-context';
import { BackIcon } from './icons';

/** Where the person came from; Esc does the same. */
export function BackButton() {
	const { back, canGoBack, go } = useApp();
	return (
		<button type="button" className="back" onClick={() => (canGoBack ? back() : go({ tag: 'practice' }))}>
			<BackIcon />
			Back
		</button>
	);
}
