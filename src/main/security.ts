import type { App, Session as ElectronSession, WebContents } from 'electron';
import { APP_SCHEME } from '../core/ipc/contract';

/** Whether a page is our own window. Node gives no origin to schemes of our own, so scheme and host are compared. */
export function isOwnPage(url: string): boolean {
	try {
		const { protocol, host } = new URL(url);
		return protocol === `${APP_SCHEME}:` && host === 'app';
	} catch {
		return false;
	}
}

/** Only the microphone, and only for our own window; the camera and all else are refused. */
export function restrictPermissions(session: ElectronSession): void {
	session.setPermissionRequestHandler((_contents, permission, decide, details) => {
		const types = 'mediaTypes' in details ? details.mediaTypes : undefined;
		const audioAlone = types?.length === 1 && types[0] === 'audio';
		decide(permission === 'media' && audioAlone && isOwnPage(details.requestingUrl));
	});
	session.setPermissionCheckHandler(
		(_contents, permission, origin, details) =>
			permission === 'media' && details.mediaType === 'audio' && isOwnPage(origin),
	);
	session.setDevicePermissionHandler(() => false);
}

/** The window shows our own page and nothing else: no navigation, no new windows, no webviews. */
export function restrictNavigation(app: App): void {
	app.on('web-contents-created', (_event, contents: WebContents) => {
		contents.on('will-navigate', (event, url) => {
			if (!isOwnPage(url)) event.preventDefault();
		});
		contents.on('will-redirect', (event) => event.preventDefault());
		contents.on('will-attach-webview', (event) => event.preventDefault());
		contents.setWindowOpenHandler(() => ({ action: 'deny' }));
	});
}
