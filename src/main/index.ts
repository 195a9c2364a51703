/** Composition root: what the app is made of, in the order of its making. */
import { join } from 'node:path';
import { app, BrowserWindow, session as electronSession, shell } from 'electron';
import { NOTICE_CHANNEL, type Notice } from '../core/ipc/contract';
import { promptsOf } from '../core/prompts/pack';
import { registerSchemes, serveApp } from './app-protocol';
import { handle } from './ipc/handle';
import { createHandlers } from './ipc/handlers';
import { readPacks } from './prompts/read-packs';
import { serveRecordings } from './recording/recording-protocol';
import { resourcesFolder } from './resources';
import { restrictNavigation, restrictPermissions } from './security';
import { createAttemptStore } from './session/attempt-store';
import { repairRecordings } from './session/repair-recordings';
import { Session } from './session/session';
import { WhisperProcess } from './transcription/whisper-process';
import { openWindow } from './window';

if (process.env.ALOUD_DATA) app.setPath('userData', process.env.ALOUD_DATA);
if (!app.requestSingleInstanceLock()) app.exit(0);
registerSchemes();
restrictNavigation();

void app.whenReady().then(async () => {
	const dataFolder = app.getPath('userData');
	const resources = resourcesFolder();
	const models = join(resources, 'models');
	const packs = () => readPacks({ builtIn: join(resources, 'prompts'), own: join(dataFolder, 'prompts') });
	const store = createAttemptStore(join(dataFolder, 'attempts'));
	const recognition = new WhisperProcess(join(__dirname, 'whisper-worker.js'), {
		whisper: join(models, 'whisper-base'),
		vad: join(models, 'silero-vad'),
		judge: join(models, 'judge'),
	});
	const session = new Session({
		store,
		process: recognition,
		findPrompt: async (id) => promptsOf((await packs()).packs).find((prompt) => prompt.id === id) ?? null,
		notify: tellWindows,
		moveToTrash: (folder) => shell.trashItem(folder),
	});

	await repairRecordings(store);
	restrictPermissions(electronSession.defaultSession);
	serveApp(join(__dirname, '../renderer'));
	serveRecordings(store.audioOf);
	handle(createHandlers({ session, summaries: store.summaries, readPacks: packs, dataFolder }));

	const window = openWindow();
	window.on('closed', () => void session.endRecording());
	window.webContents.on('render-process-gone', () => void session.endRecording());
	// The models load behind the window, so that the first answer finds them ready.
	window.webContents.once('did-finish-load', () => recognition.start());
	app.on('second-instance', () => {
		if (window.isMinimized()) window.restore();
		window.focus();
	});
	app.on('window-all-closed', () => app.quit());
	app.once('will-quit', (event) => {
		event.preventDefault();
		recognition.stop();
		void session.endRecording().finally(() => app.exit());
	});
});

function tellWindows(notice: Notice): void {
	for (const window of BrowserWindow.getAllWindows()) window.webContents.send(NOTICE_CHANNEL, notice);
}
