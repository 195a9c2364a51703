import { dialog } from 'electron';
import type { Channel } from '../../core/ipc/contract';
import { viewModels } from '../../core/models/view-models';
import { fail, ok } from '../../core/result';
import type { Handlers } from '../ipc/handle';
import type { MeasuredOnce } from './measure-once';
import type { Models } from './models';

export type ModelHandlers = Pick<Handlers, Extract<Channel, `models:${string}`>>;

export const createModelHandlers = (
	models: Models,
	speed: MeasuredOnce,
	onRemoved: (name: string) => Promise<void>,
): ModelHandlers => ({
	'models:list': () =>
		viewModels(models.installed, models.added, (name) => models.stateOf(name), speed.value()),
	'models:measure': () => {
		speed.measure();
		return {};
	},
	'models:download': ({ name }) => models.download(name),
	'models:cancel': ({ name }) => {
		models.cancel(name);
		return ok(null);
	},
	'models:add-folder': async () => {
		const chosen = await dialog.showOpenDialog({
			title: 'Add a Whisper model',
			buttonLabel: 'Add model',
			properties: ['openDirectory'],
		});
		const [folder] = chosen.filePaths;
		if (chosen.canceled || folder === undefined) return ok(null);
		return models.addFolder(folder);
	},
	'models:remove': async ({ name }) => {
		const removed = await models.remove(name);
		if (removed.ok) await onRemoved(name);
		return removed.ok ? removed : fail(removed.error.tag, removed.error.message, removed.error.cause);
	},
});
