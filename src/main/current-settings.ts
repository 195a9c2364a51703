import type { Settings } from '../core/settings';
import { readSettings, writeSettings } from './settings';

/** The settings as they hold now, at hand without waiting; what can't be written holds until the app ends. */
export class CurrentSettings {
	#value: Settings;

	private constructor(
		private readonly dataFolder: string,
		value: Settings,
	) {
		this.#value = value;
	}

	static async open(dataFolder: string): Promise<CurrentSettings> {
		return new CurrentSettings(dataFolder, await readSettings(dataFolder));
	}

	get value(): Settings {
		return this.#value;
	}

	write(settings: Settings): ReturnType<typeof writeSettings> {
		this.#value = settings;
		return writeSettings(this.dataFolder, settings);
	}
}
