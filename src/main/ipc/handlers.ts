import { app, shell } from 'electron';
import type { Pack, PackError } from '../../core/prompts/pack';
import type { Session } from '../session/session';
import { readSettings, writeSettings } from '../settings';
import type { Handlers } from './handle';

type Dependencies = {
	session: Session;
	summaries: Handlers['attempts:list'];
	readPacks: () => Promise<{ packs: Pack[]; errors: PackError[] }>;
	dataFolder: string;
};

/** What each question of the window asks for. */
export const createHandlers = ({ session, summaries, readPacks, dataFolder }: Dependencies): Handlers => ({
	'prompts:list': () => readPacks(),
	'attempts:list': summaries,
	'attempts:open': ({ id }) => session.open(id),
	'attempts:trash': ({ id }) => session.trash(id),
	'attempts:analyse': ({ id }) => session.analyse(id),
	'attempts:check-again': ({ id }) => session.checkAgain(id),
	'corrections:write': ({ id, corrections }) => session.correct(id, corrections),
	'recording:begin': ({ promptId }) => session.begin(promptId),
	'recording:append': ({ id, block, samples }) => session.append(id, block, samples),
	'recording:stop': ({ id }) => session.stop(id),
	'recording:discard': ({ id }) => session.discard(id),
	'settings:read': () => readSettings(dataFolder),
	'settings:write': (settings) => writeSettings(dataFolder, settings),
	'app:about': () => ({
		version: app.getVersion(),
		electron: process.versions.electron ?? '',
		fallbackRuntime: process.env.ALOUD_RUNTIME ?? null,
		dataFolder,
	}),
	'app:show-data-folder': async () => {
		await shell.openPath(dataFolder);
		return {};
	},
});
