import type { ModelView } from '../../core/models/model-state';
import { askFor } from '../ui/ask';
import { type Loaded, useLoaded, useNotice } from '../ui/use-loaded';

/** All models, kept up to date; -> also a function that asks again. */
export function useModels(): [Loaded<ModelView[]>, () => void] {
	const [models, reload] = useLoaded('models', () => askFor('models:list', {}));
	useNotice((notice) => {
		if (notice.tag === 'models-changed') reload();
	});
	return [models, reload];
}

/** Those that can hear an answer now. */
export const readyModels = (models: Loaded<ModelView[]>): ModelView[] =>
	models.tag === 'ready' ? models.value.filter(({ state }) => state.tag === 'ready') : [];
