import { type CatalogueEntry, catalogue } from './catalogue';
import { expectedSpeed } from './expected-speed';
import type { ModelState, ModelView } from './model-state';

/** What is known of a model that is on this machine. */
export type Installed = {
	name: string;
	title: string;
	source: ModelView['source'];
	bytes: number;
	languages: readonly string[];
	/** Seconds of speech in a second of work, as measured when it was added. */
	speed: number | null;
};

/** Every row of Settings, Model: what is here, then what can be downloaded, then folders on their way. */
export function viewModels(
	installed: readonly Installed[],
	added: ReadonlyMap<string, string>,
	stateOf: (name: string) => ModelState,
	bundledSpeed: number | null,
): ModelView[] {
	const isHere = (name: string): boolean => installed.some((model) => model.name === name);
	return [
		...installed.map((model) => viewInstalled(model, stateOf(model.name), bundledSpeed)),
		...catalogue
			.filter(({ name }) => !isHere(name))
			.map((entry) => viewEntry(entry, stateOf(entry.name), bundledSpeed)),
		...[...added]
			.filter(([name]) => !isHere(name))
			.map(([name, title]) => viewAdded(name, title, stateOf(name))),
	];
}

function viewInstalled(model: Installed, state: ModelState, bundledSpeed: number | null): ModelView {
	const speed = model.source === 'bundled' ? bundledSpeed : model.speed;
	return {
		name: model.name,
		title: model.title,
		source: model.source,
		bytes: model.bytes,
		exact: true,
		languages: [...model.languages],
		multilingual: model.languages.length > 1,
		speed: speed === null ? null : { times: speed, measured: true },
		note: catalogue.find(({ name }) => name === model.name)?.note ?? null,
		state,
	};
}

function viewEntry(entry: CatalogueEntry, state: ModelState, bundledSpeed: number | null): ModelView {
	return {
		name: entry.name,
		title: entry.title,
		source: 'hub',
		bytes: state.tag === 'fetching' ? state.all : entry.aboutBytes,
		exact: state.tag === 'fetching',
		languages: [],
		multilingual: entry.multilingual,
		speed:
			bundledSpeed === null
				? null
				: { times: expectedSpeed(entry.architecture, bundledSpeed), measured: false },
		note: entry.note ?? null,
		state,
	};
}

const viewAdded = (name: string, title: string, state: ModelState): ModelView => ({
	name,
	title,
	source: 'folder',
	bytes: 0,
	exact: false,
	languages: [],
	multilingual: false,
	speed: null,
	note: null,
	state,
});
