import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_URL } from './app-protocol';

/** Paper of both themes, so that the window never flashes in the other's colour. */
const PAPER = { light: '#FBFAF8', dark: '#151614' };

export function openWindow(): BrowserWindow {
	const window = new BrowserWindow({
		width: 1280,
		height: 800,
		minWidth: 720,
		minHeight: 560,
		title: 'Aloud',
		autoHideMenuBar: true,
		backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
		webPreferences: {
			preload: join(__dirname, '../preload/index.js'),
			contextIsolation: true,
			sandbox: true,
			nodeIntegration: false,
			webSecurity: true,
			spellcheck: false,
			// An answer goes on being recorded while the person looks at something else.
			backgroundThrottling: false,
		},
	});
	void window.loadURL(APP_URL);
	return window;
}
