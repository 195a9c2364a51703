import { BUNDLED_MODEL, type CatalogueEntry, catalogue } from '../../core/models/catalogue';
import { languageFor } from '../../core/models/languages';
import type { ModelEvent, ModelState } from '../../core/models/model-state';
import { nextModelState } from '../../core/models/model-state';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { cancelled } from './download-failure';
import type { Fetch } from './download-file';
import { downloadModel } from './download-model';
import type { Trial } from './hear-trial';
import type { InstalledModel, Mark, ModelStore } from './model-store';
import { readFolder } from './read-folder';

/** A model to hear with, and the language that it is to expect; taken once at the beginning of an analysis. */
export type ModelChoice = { name: string; folder: string; language: string };

export type ModelsDependencies = {
	store: ModelStore;
	/** Where downloads come from, as in `https://huggingface.co`. Nothing is asked of it before `download`. */
	hub: string;
	fetch: Fetch;
	stallMs: number;
	/** Bytes that can still be written where the models lie. */
	freeBytes: () => Promise<number>;
	/** Loads the model of a folder and has it hear the trial; ends soon after `signal` is aborted, with whatever failure. */
	hearTrial: (folder: string, signal: AbortSignal) => Promise<Result<Trial>>;
	onChange: () => void;
};

/** All models of this machine, and those on their way to it. */
export class Models {
	#installed: InstalledModel[] = [];
	readonly #states = new Map<string, ModelState>();
	readonly #underWay = new Map<string, AbortController>();
	readonly #waiting = new Map<string, string>();

	private constructor(private readonly with_: ModelsDependencies) {}

	static async open(dependencies: ModelsDependencies): Promise<Models> {
		const models = new Models(dependencies);
		await models.#readInstalled();
		for (const { name } of catalogue) {
			const kept = await dependencies.store.keptBytes(name);
			if (!models.#states.has(name)) models.#states.set(name, { tag: 'absent', kept });
		}
		return models;
	}

	get installed(): readonly InstalledModel[] {
		return this.#installed;
	}

	stateOf(name: string): ModelState {
		return this.#states.get(name) ?? { tag: 'absent', kept: 0 };
	}

	/** Titles of folders that are being added, by name. */
	get added(): ReadonlyMap<string, string> {
		return this.#waiting;
	}

	/** The model of that name, or the bundled one where it isn't here. */
	choose(name: string, language: string): ModelChoice {
		const ready = this.#installed.find((model) => model.name === name && this.stateOf(name).tag === 'ready');
		const model = ready ?? this.#installed.find((each) => each.name === BUNDLED_MODEL);
		if (!model) throw new Error('the bundled model is missing');
		return { name: model.name, folder: model.folder, language: languageFor(language, model.languages) };
	}

	isReady(name: string): boolean {
		return this.stateOf(name).tag === 'ready';
	}

	/** Begins a download; it goes on behind the answer, and is told by `onChange`. */
	download(name: string): Result<null> {
		const entry = catalogue.find((each) => each.name === name);
		if (!entry) return fail('unknown-model', `There is no model ${name} to download.`);
		const begun = this.#begin(name);
		if (!begun.ok) return begun;
		void this.#run(name, begun.value.signal, () => this.#fetch(entry, begun.value.signal));
		return ok(null);
	}

	/** Copies a folder's model in, so that it stays when the folder goes. */
	async addFolder(folder: string): Promise<Result<{ name: string }>> {
		const read = await readFolder(folder);
		if (!read.ok) return read;
		const { name, title, paths } = read.value;
		if (this.isReady(name)) return fail('already-there', `${title} was added before. Remove it first.`);
		const begun = this.#begin(name);
		if (!begun.ok) return begun;
		this.#waiting.set(name, title);
		const { signal } = begun.value;
		void this.#run(name, signal, async () => {
			const bytes = await this.with_.store.copyIn(name, folder, paths, signal);
			return ok({ title, source: 'folder', bytes });
		});
		return ok({ name });
	}

	/** Ends a download, a copy or a trial. What was downloaded is kept; a folder can be copied again. */
	cancel(name: string): void {
		this.#underWay.get(name)?.abort();
	}

	async remove(name: string): Promise<Result<null>> {
		if (name === BUNDLED_MODEL) return fail('bundled', 'The model that comes with Aloud stays.');
		if (this.#underWay.has(name)) return fail('busy', 'This model is still on its way: stop it first.');
		try {
			await this.with_.store.remove(name);
			await this.with_.store.dropUnfinished(name);
		} catch (error) {
			return fail('not-removed', 'The model could not be deleted, and is still here.', error);
		}
		await this.#readInstalled();
		this.#waiting.delete(name);
		this.#step(name, { tag: 'removed' });
		return ok(null);
	}

	/** A model that was ready and can't be used after all: it is named until it is tried again or removed. */
	refuse(name: string, message: string): void {
		this.#step(name, { tag: 'fail', problem: { tag: 'model-not-loaded', message }, kept: 0 });
	}

	/** Ends whatever is under way, as at the end of the app; downloads go on from there next time. */
	end(): void {
		for (const controller of this.#underWay.values()) controller.abort();
	}

	#begin(name: string): Result<AbortController> {
		if (this.#underWay.has(name)) return fail('busy', 'This model is on its way already.');
		if (this.isReady(name)) return fail('already-there', 'This model is here already.');
		const controller = new AbortController();
		this.#underWay.set(name, controller);
		this.#step(name, { tag: 'begin' });
		return ok(controller);
	}

	async #fetch(entry: CatalogueEntry, signal: AbortSignal): Promise<Result<Omit<Mark, 'speed'>>> {
		const { store, hub, fetch, stallMs, freeBytes } = this.with_;
		const files = await downloadModel(entry, store.unfinishedOf(entry.name), {
			hub,
			fetch,
			stallMs,
			freeBytes,
			signal,
			onProgress: (done, all) => this.#step(entry.name, { tag: 'fetched', done, all }),
		});
		if (!files.ok) return files;
		const bytes = files.value.reduce((sum, file) => sum + file.bytes, 0);
		return ok({ title: entry.title, source: 'hub', bytes });
	}

	/** From the files to a model that counts: they come, are loaded once, hear the trial, and land. */
	async #run(
		name: string,
		signal: AbortSignal,
		bring: () => Promise<Result<Omit<Mark, 'speed'>>>,
	): Promise<void> {
		const { store, hearTrial } = this.with_;
		try {
			const brought = await bring();
			if (!brought.ok) return await this.#fail(name, brought.error);
			signal.throwIfAborted();
			this.#step(name, { tag: 'complete' });
			const trial = await hearTrial(store.unfinishedOf(name), signal);
			if (signal.aborted) return await this.#fail(name, cancelled().error);
			if (!trial.ok) {
				await store.dropUnfinished(name);
				return await this.#fail(name, trialFailure(trial.error));
			}
			await store.land(name, { ...brought.value, speed: trial.value.speed });
			await this.#readInstalled();
			this.#waiting.delete(name);
			this.#step(name, { tag: 'heard' });
		} catch (error) {
			const failure = fail('not-saved', "The model's files could not be written.", error);
			await this.#fail(name, signal.aborted ? cancelled().error : failure.error);
		} finally {
			this.#underWay.delete(name);
			this.with_.onChange();
		}
	}

	async #fail(name: string, error: Failure): Promise<void> {
		const { store } = this.with_;
		// Only a download goes on from where it ended.
		if (this.#waiting.has(name)) await store.dropUnfinished(name).catch(() => undefined);
		const kept = await store.keptBytes(name);
		if (error.tag !== 'cancelled')
			return this.#step(name, { tag: 'fail', problem: { tag: error.tag, message: error.message }, kept });
		this.#waiting.delete(name);
		this.#step(name, { tag: 'cancelled', kept });
	}

	#step(name: string, event: ModelEvent): void {
		this.#states.set(name, nextModelState(this.stateOf(name), event));
		this.with_.onChange();
	}

	async #readInstalled(): Promise<void> {
		this.#installed = await this.with_.store.installed();
		for (const { name } of this.#installed) {
			const state = this.#states.get(name);
			if (!state || state.tag === 'absent') this.#states.set(name, { tag: 'ready' });
		}
	}
}

const trialFailure = ({ tag, message, cause }: Failure): Failure => ({
	tag,
	message: `The model came whole, and could not be used. ${message}${cause ? ` (${cause})` : ''} Its files were deleted; answers are heard with the model that was chosen before.`,
});
