import { assertNever } from '../../core/assert-never';
import { fail, ok, type Result } from '../../core/result';
import type { SecondOpinionChoice } from '../../core/second-opinion/choice';
import { readLocalAddress } from '../../core/second-opinion/local-address';
import type { Advisor } from './advisor';
import { createGgufAdvisor } from './gguf-advisor';
import { createServerAdvisor } from './server-advisor';

/** Longer than the slowest machine takes to load a large model and read a long answer. */
const SILENCE_MS = 180_000;

/** The model that the settings name; null where they name none, a failure where what they name is not complete. */
export function chooseAdvisor(
	choice: SecondOpinionChoice,
	script: string,
	silenceMs = SILENCE_MS,
): Result<Advisor> | null {
	switch (choice.use) {
		case 'off':
			return null;
		case 'gguf':
			return choice.gguf
				? ok(createGgufAdvisor({ script, path: choice.gguf.path, silenceMs }))
				: fail('no-model', 'No GGUF file is chosen yet.');
		case 'server': {
			const address = readLocalAddress(choice.server.address);
			if (!address.ok) return address;
			const model = choice.server.model.trim();
			if (model === '') return fail('no-model', 'No model of the server is chosen yet.');
			return ok(createServerAdvisor({ address: address.value, model, silenceMs }));
		}
		default:
			return assertNever(choice.use);
	}
}
