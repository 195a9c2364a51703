/** Composition root: what the app is made of, in the order of its making. */
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, session as electronSession, net, shell } from 'electron';
import { NOTICE_CHANNEL, type Notice } from '../core/ipc/contract';
import { BUNDLED_MODEL } from '../core/models/catalogue';
import { DEFAULT_HUB } from '../core/models/hub';
import { promptsOf } from '../core/prompts/pack';
import { registerSchemes, serveApp } from './app-protocol';
import { CurrentSettings } from './current-settings';
import { handle } from './ipc/handle';
import { createHandlers } from './ipc/handlers';
import { atMostEvery } from './models/at-most-every';
import { createChosenModel } from './models/chosen-model';
import { hearTrial } from './models/hear-trial';
import { measureOnce } from './models/measure-once';
import { createModelHandlers } from './models/model-handlers';
import { createModelStore } from './models/model-store';
import { Models } from './models/models';
import { readPacks } from './prompts/read-packs';
import { serveRecordings } from './recording/recording-protocol';
import { resourcesFolder } from './resources';
import { chooseAdvisor } from './second-opinion/choose-advisor';
import { createSecondOpinionHandlers } from './second-opinion/second-opinion-handlers';
import { SecondOpinions } from './second-opinion/second-opinions';
import { restrictNavigation, restrictPermissions } from './security';
import { createAttemptStore } from './session/attempt-store';
import { repairRecordings } from './session/repair-recordings';
import { Session } from './session/session';
import { WhisperProcess } from './transcription/whisper-process';
import { openWindow } from './window';

if (process.env.ALOUD_DATA) app.setPath('userData', process.env.ALOUD_DATA);
if (!app.requestSingleInstanceLock()) app.exit(0);
registerSchemes();
restrictNavigation(app);

app.whenReady().then(start).catch(giveUp);

async function start(): Promise<void> {
	const dataFolder = app.getPath('userData');
	const resources = resourcesFolder();
	const bundledModels = join(resources, 'models');
	const packs = () => readPacks({ builtIn: join(resources, 'prompts'), own: join(dataFolder, 'prompts') });
	const store = createAttemptStore(join(dataFolder, 'attempts'));
	const settings = await CurrentSettings.open(dataFolder);
	const bundled = join(bundledModels, BUNDLED_MODEL);
	const recogniseWith = (whisper: string) =>
		new WhisperProcess(join(__dirname, 'whisper-worker.js'), {
			whisper,
			vad: join(bundledModels, 'silero-vad'),
			judge: join(bundledModels, 'judge'),
		});
	const trialOf = async (whisper: string, signal?: AbortSignal) => {
		const process = recogniseWith(whisper);
		const stop = (): void => process.stop();
		signal?.addEventListener('abort', stop);
		try {
			return await hearTrial(process, whisper, join(bundledModels, 'trial.wav'));
		} finally {
			signal?.removeEventListener('abort', stop);
			stop();
		}
	};
	const modelsChanged = atMostEvery(150, () => tellWindows({ tag: 'models-changed' }));
	const models = await Models.open({
		store: createModelStore(join(dataFolder, 'models'), bundled),
		hub: process.env.ALOUD_HUB ?? DEFAULT_HUB,
		fetch: (url, options) => net.fetch(url, options),
		stallMs: 30_000,
		freeBytes: () => statfs(dataFolder).then(({ bavail, bsize }) => bavail * bsize),
		hearTrial: trialOf,
		onChange: modelsChanged,
	});
	const recognition = recogniseWith(models.choose(settings.value.model, settings.value.language).folder);
	const chosen = createChosenModel({ models, settings, process: recognition, notify: tellWindows });
	const session = new Session({
		store,
		process: recognition,
		findPrompt: async (id) => promptsOf((await packs()).packs).find((prompt) => prompt.id === id) ?? null,
		choose: chosen.choose,
		bundled: chosen.bundled,
		refuse: chosen.refuse,
		notify: tellWindows,
		reported: (id) => void opinions.reported(id),
		outdated: (id) => opinions.outdated(id),
		moveToTrash: (folder) => shell.trashItem(folder),
	});

	const ggufScript = join(__dirname, 'gguf-worker.js');
	const opinions: SecondOpinions = new SecondOpinions({
		store,
		open: (id) => session.open(id),
		advisor: () => chooseAdvisor(settings.value.secondOpinion, ggufScript),
		notify: tellWindows,
	});
	const secondOpinion = createSecondOpinionHandlers({
		opinions,
		settings: () => settings.value,
		script: ggufScript,
	});

	await repairRecordings(store);
	restrictPermissions(electronSession.defaultSession);
	serveApp(join(__dirname, '../renderer'));
	serveRecordings(store.audioOf);
	const speed = measureOnce(
		() => trialOf(bundled).then((trial) => (trial.ok ? trial.value.speed : null)),
		modelsChanged,
	);
	handle(
		createHandlers({
			session,
			summaries: store.summaries,
			readSettings: chosen.readSettings,
			changeSettings: async (changed) => {
				const allowed = secondOpinion.check(changed.secondOpinion);
				return allowed.ok ? chosen.changeSettings(changed) : allowed;
			},
			openAttempt: ({ id }) => opinions.open(id),
			secondOpinion: secondOpinion.handlers,
			models: createModelHandlers(models, speed, chosen.onRemoved),
			readPacks: packs,
			dataFolder,
		}),
	);

	const window = openWindow();
	window.on('closed', () => void session.endRecording());
	// Another page, or the same one again, knows nothing of a recording that is under way.
	window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
		if (isMainFrame && !isSameDocument) void session.endRecording();
	});
	window.webContents.on('render-process-gone', async () => {
		await session.endRecording();
		if (!window.isDestroyed()) window.webContents.reload();
	});
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
		models.end();
		secondOpinion.stop();
		void Promise.allSettled([session.endRecording(), store.correctionsSaved()]).then(() => app.exit());
	});
}

/** Without a window there would be nothing to see, and nothing to close. */
function giveUp(error: unknown): void {
	const why = error instanceof Error ? error.message : String(error);
	dialog.showErrorBox(
		'Aloud could not start',
		`${why}\n\nYour recordings lie in ${app.getPath('userData')}.`,
	);
	app.exit(1);
}

function tellWindows(notice: Notice): void {
	for (const window of BrowserWindow.getAllWindows()) window.webContents.send(NOTICE_CHANNEL, notice);
}
