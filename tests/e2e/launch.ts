import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** What the app finds when it asks for a microphone. */
export type Microphone =
	| { tag: 'speaks'; wav: string }
	/** There is one, and Aloud itself decides who may use it. */
	| { tag: 'there' }
	/** The system refuses the permission. */
	| { tag: 'denied' }
	/** The permission is there, and no device. */
	| { tag: 'missing' };

export type LaunchOptions = {
	microphone?: Microphone;
	/** Where attempts lie; a new temporary folder where none is given. */
	dataFolder?: string;
	env?: Record<string, string>;
	args?: string[];
};

export type Launched = {
	app: ElectronApplication;
	page: Page;
	dataFolder: string;
	close: () => Promise<void>;
};

const root = resolve(import.meta.dirname, '../..');

/** Starts the built app in the real Electron, on the display that DISPLAY names, and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
	const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'aloud-'));
	const app = await _electron.launch({
		executablePath: electronExecutable(),
		args: [
			root,
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...microphoneFlags(options.microphone ?? { tag: 'missing' }),
			...(options.args ?? []),
		],
		env: { ...environment(), ALOUD_DATA: dataFolder, ...options.env },
	});
	const page = await app.firstWindow();
	await page.waitForLoadState('domcontentloaded');
	if (options.microphone?.tag === 'denied') await denyMicrophone(app);
	return { app, page, dataFolder, close: () => app.close() };
}

/** Stands for the operating system, which has the last word on the microphone: Electron hears no before Aloud is asked. */
const denyMicrophone = (app: ElectronApplication): Promise<void> =>
	app.evaluate(({ session }) =>
		session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false)),
	);

/** The Electron that `npm test` set up. */
function electronExecutable(): string {
	const record = join(root, '.cache/electron/runtime.json');
	return (JSON.parse(readFileSync(record, 'utf8')) as { executable: string }).executable;
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

function microphoneFlags(microphone: Microphone): string[] {
	const allow = '--use-fake-ui-for-media-stream';
	const device = '--use-fake-device-for-media-stream';
	switch (microphone.tag) {
		case 'speaks':
			return [allow, device, `--use-file-for-fake-audio-capture=${microphone.wav}%noloop`];
		case 'there':
		case 'denied':
			return [device];
		case 'missing':
			return [allow];
	}
}
