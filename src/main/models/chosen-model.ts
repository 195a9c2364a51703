import type { Notice } from '../../core/ipc/contract';
import { BUNDLED_MODEL } from '../../core/models/catalogue';
import type { Failure, Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import type { CurrentSettings } from '../current-settings';
import type { WhisperProcess, WorkerFailure } from '../transcription/whisper-process';
import type { ModelChoice, Models } from './models';

type Dependencies = {
	models: Models;
	settings: CurrentSettings;
	process: WhisperProcess;
	notify: (notice: Notice) => void;
};

/** What an answer is heard with: the model, its language, and the person's own terms. */
export type HearingChoice = ModelChoice & { terms: readonly string[] };

/** What answers are heard with, by the settings; and the way back where that can't be used. */
export function createChosenModel({ models, settings, process, notify }: Dependencies) {
	const choose = (model = settings.value.model): HearingChoice => {
		const { language, terms } = settings.value;
		return { ...models.choose(model, language), terms };
	};

	const changeSettings = async (changed: Settings): Promise<Result<null, Failure<'not-saved'>>> => {
		const saved = await settings.write(changed);
		process.prepare(choose().folder);
		return saved;
	};

	const goBack = (name: string, why: string): void => {
		const title = models.installed.find((model) => model.name === name)?.title ?? name;
		const message = `${title} can't be used: ${why} Answers are heard with the model that comes with Aloud again.`;
		models.refuse(name, message);
		const changed = { ...settings.value, model: BUNDLED_MODEL };
		void changeSettings(changed);
		notify({ tag: 'model-refused', title, message, settings: changed });
	};

	return {
		choose,
		bundled: (): HearingChoice => choose(BUNDLED_MODEL),
		changeSettings,
		refuse: ({ name }: HearingChoice, { message, cause }: WorkerFailure): void => {
			// Of two answers that failed with it, the first has said so.
			if (settings.value.model === name) goBack(name, cause ? `${message} (${cause})` : message);
		},
		/** For the window, which is told where the chosen model is no longer there, as when its folder was deleted. */
		readSettings: (): Settings => {
			const { model } = settings.value;
			if (!models.isReady(model)) goBack(model, 'it is no longer in the data folder.');
			return settings.value;
		},
		onRemoved: async (name: string): Promise<void> => {
			if (settings.value.model !== name) return;
			const changed = { ...settings.value, model: BUNDLED_MODEL };
			await changeSettings(changed);
			notify({ tag: 'settings-changed', settings: changed });
		},
	};
}
