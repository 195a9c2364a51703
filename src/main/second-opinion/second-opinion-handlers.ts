import { dialog } from 'electron';
import type { Channel } from '../../core/ipc/contract';
import { fail, ok, type Result } from '../../core/result';
import type { SecondOpinionChoice } from '../../core/second-opinion/choice';
import type { Settings } from '../../core/settings';
import type { Handlers } from '../ipc/handle';
import { chooseAdvisor } from './choose-advisor';
import { readGgufFile } from './gguf-file';
import { listServerModels } from './local-server';
import { readSample } from './read-sample';
import type { SecondOpinions } from './second-opinions';

export type SecondOpinionHandlers = Pick<Handlers, Extract<Channel, `second-opinion:${string}`>>;

type Dependencies = { opinions: SecondOpinions; settings: () => Settings; script: string };

/** The window can't name a file: it names one that was chosen in a dialog of main, now or when it was saved. */
export function createSecondOpinionHandlers({ opinions, settings, script }: Dependencies) {
	const chosen = new Set<string>();
	let sample: AbortController | null = null;

	const check = ({ gguf }: SecondOpinionChoice): Result<null> => {
		const known = gguf === null || gguf.path === settings().secondOpinion.gguf?.path || chosen.has(gguf.path);
		return known ? ok(null) : fail('refused', 'A GGUF file is chosen in the dialog, and nowhere else.');
	};

	const handlers: SecondOpinionHandlers = {
		'second-opinion:choose-file': async () => {
			const answer = await dialog.showOpenDialog({
				title: 'Choose a GGUF file',
				buttonLabel: 'Choose',
				filters: [{ name: 'GGUF', extensions: ['gguf'] }],
				properties: ['openFile'],
			});
			const [path] = answer.filePaths;
			if (answer.canceled || path === undefined) return ok(null);
			const file = await readGgufFile(path);
			if (file.ok) chosen.add(path);
			return file;
		},
		'second-opinion:models': ({ address }) => listServerModels(address),
		'second-opinion:read-sample': async (choice) => {
			sample?.abort();
			const allowed = check(choice);
			if (!allowed.ok) return allowed;
			const advisor = chooseAdvisor(choice, script);
			if (advisor === null) return fail('off', 'Second opinions are off.');
			if (!advisor.ok) return advisor;
			const controller = new AbortController();
			sample = controller;
			return readSample(advisor.value, controller.signal);
		},
		'second-opinion:end-sample': () => {
			sample?.abort();
			return ok(null);
		},
		'second-opinion:read': ({ id }) => opinions.read(id),
		'second-opinion:cancel': ({ id }) => {
			opinions.cancel(id);
			return ok(null);
		},
	};

	return {
		handlers,
		/** Settings that name a file of the window's own making are refused. */
		check,
		stop: (): void => {
			sample?.abort();
			opinions.stop();
		},
	};
}
