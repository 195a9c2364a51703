import { app, shell } from 'electron';
import type { Pack, PackError } from '../../core/prompts/pack';
import type { ModelHandlers } from '../models/model-handlers';
import type { SecondOpinionHandlers } from '../second-opinion/second-opinion-handlers';
import type { Session } from '../session/session';
import type { Handlers } from './handle';

type Dependencies = {
	session: Session;
	summaries: Handlers['attempts:list'];
	readSettings: Handlers['settings:read'];
	changeSettings: Handlers['settings:write'];
	models: ModelHandlers;
	openAttempt: Handlers['attempts:open'];
	secondOpinion: SecondOpinionHandlers;
	readPacks: () => Promise<{ packs: Pack[]; errors: PackError[] }>;
	dataFolder: string;
};

/** What each question of the window asks for. */
export const createHandlers = ({
	session,
	summaries,
	readSettings,
	changeSettings,
	models,
	openAttempt,
	secondOpinion,
	readPacks,
	dataFolder,
}: Dependencies): Handlers => ({
	'prompts:list': () => readPacks(),
	'attempts:list': summaries,
	'attempts:open': openAttempt,
	'attempts:trash': ({ id }) => session.trash(id),
	'attempts:analyse': ({ id, model }) => session.analyse(id, model),
	'attempts:restore': ({ id }) => session.restore(id),
	'attempts:check-again': ({ id }) => session.checkAgain(id),
	'corrections:write': ({ id, corrections }) => session.correct(id, corrections),
	'recording:begin': ({ promptId }) => session.begin(promptId),
	'recording:append': ({ id, block, samples }) => session.append(id, block, samples),
	'recording:stop': ({ id }) => session.stop(id),
	'recording:discard': ({ id }) => session.discard(id),
	'settings:read': readSettings,
	'settings:write': changeSettings,
	...models,
	...secondOpinion,
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
