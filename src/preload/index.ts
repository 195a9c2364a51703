import { contextBridge, ipcRenderer } from 'electron';
import { type AloudApi, NOTICE_CHANNEL, type Notice } from '../core/ipc/contract';

/** Main parses every argument and checks every sender; nothing is decided here. */
const aloud = {
	ask: (channel, argument) => ipcRenderer.invoke(channel, argument),
	onNotice: (listener) => {
		const forward = (_event: unknown, notice: Notice): void => listener(notice);
		ipcRenderer.on(NOTICE_CHANNEL, forward);
		return () => {
			ipcRenderer.removeListener(NOTICE_CHANNEL, forward);
		};
	},
} satisfies AloudApi;

contextBridge.exposeInMainWorld('aloud', aloud);
