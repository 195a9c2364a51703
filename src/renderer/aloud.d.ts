import type { AloudApi } from '../core/ipc/contract';

declare global {
	interface Window {
		/** Put there by the preload script. */
		readonly aloud: AloudApi;
	}
}
