// node take-screenshots.mjs FOLDER [NAME...]: every screen of the workbench in both themes and both sizes, by
// the Chromium of the machine. The workbench must be served (npx vite -c tests/renderer/workbench/vite.config.ts).
import { chromium } from 'playwright';

const [folder, ...only] = process.argv.slice(2);
const sizes = [
	{ width: 1280, height: 800 },
	{ width: 900, height: 640 },
];

const rail = (name) => (page) => page.getByRole('button', { name, exact: true }).click();
const firstPrompt = (page) =>
	page
		.getByRole('button', { name: /system you built that failed/ })
		.first()
		.click();
const pause = (ms) => (page) => page.waitForTimeout(ms);
const attempt = (n) => async (page) => {
	await rail('Library')(page);
	await page.locator('.attempt .row').nth(n).click();
	await page.waitForTimeout(400);
};
const press = (key) => (page) => page.keyboard.press(key);
const bottom = (page) => page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));

const to = (heading) => (page) =>
	page.getByRole('heading', { name: heading }).evaluate((h) => h.scrollIntoView());

/** name: [scenario, steps, whether there is a microphone] */
const screens = {
	practice: ['full', []],
	'practice-failing': ['failing', []],
	prompt: ['full', [firstPrompt]],
	'prompt-hint': [
		'full',
		[firstPrompt, press('h'), (page) => page.getByText('Time', { exact: true }).click()],
	],
	thinking: [
		'full',
		[
			firstPrompt,
			(page) => page.getByText('Time', { exact: true }).click(),
			(page) => page.getByLabel('Time to think first').selectOption('1 minute'),
			(page) => page.getByRole('button', { name: 'Record', exact: true }).click(),
			pause(1500),
		],
	],
	'thinking-chosen': [
		'full',
		[
			firstPrompt,
			(page) => page.getByText('Time', { exact: true }).click(),
			(page) => page.getByLabel('Time to think first').selectOption('1 minute'),
		],
	],
	recording: ['full', [firstPrompt, press(' '), pause(4000)]],
	paused: ['full', [firstPrompt, press(' '), pause(2500), press('p'), pause(300)]],
	discard: [
		'full',
		[firstPrompt, press(' '), pause(2000), (page) => page.getByRole('button', { name: 'Discard' }).click()],
	],
	'full-disk': ['full-disk', [firstPrompt, press(' '), pause(8500)]],
	denied: ['full', [firstPrompt, press(' '), pause(500)], 'denied'],
	transcribing: ['full', [firstPrompt, press(' '), pause(1500), press(' '), pause(2200)]],
	refused: ['refusing', [firstPrompt, press(' '), pause(1500), press(' '), pause(3500)]],
	report: ['full', [attempt(0)]],
	'report-word': [
		'full',
		[
			attempt(0),
			(page) => page.locator('[data-word][tabindex="0"]').focus(),
			press('ArrowDown'),
			press('ArrowRight'),
			press('Enter'),
			pause(300),
			press(' '),
		],
	],
	'report-unwritten': [
		'full-disk',
		[
			attempt(0),
			(page) =>
				page
					.getByLabel(/^Mark of/)
					.first()
					.selectOption('not-heard'),
			pause(200),
			(page) => page.locator('main').evaluate((main) => main.scrollTo(0, 0)),
		],
	],
	'report-not-saved': [
		'full-disk',
		[attempt(1), (page) => page.getByRole('button', { name: 'Transcribe now' }).click(), pause(300)],
	],
	'report-nothing-recorded': ['full', [attempt(7)]],
	'report-bottom': [
		'full',
		[attempt(0), (page) => page.locator('.evidence .play-from').first().click(), pause(700), bottom],
	],
	'report-delivery': [
		'full',
		[
			attempt(0),
			(page) => page.locator('button.filler-mark').last().click(),
			pause(400),
			press(' '),
			to('Delivery'),
		],
	],
	'report-follow-ups': ['full', [attempt(0), to('You may be asked next')]],
	'report-design': ['full', [attempt(3)]],
	'report-design-delivery': ['full', [attempt(3), to('Delivery')]],
	'report-short-delivery': ['full', [attempt(5), to('Delivery')]],
	'report-silent': ['full', [attempt(4)]],
	'report-short': ['full', [attempt(5)]],
	'report-unfinished': ['full', [attempt(1)]],
	library: ['full', [rail('Library'), pause(300)]],
	'library-bottom': ['full', [rail('Library'), pause(300), bottom]],
	'library-empty': ['empty', [rail('Library'), pause(300)]],
	'library-failing': ['failing', [rail('Library'), pause(300)]],
	models: ['full', [rail('Mental models')]],
	reading: ['full', [rail('Further reading')]],
	settings: [
		'full',
		[rail('Settings'), (page) => page.getByRole('button', { name: 'Test' }).click(), pause(800)],
	],
	'settings-models': ['full', [rail('Settings'), to('Model')]],
	'second-read': ['second-read', [attempt(0), to('points likely covered')]],
	'second-reading': ['second-reading', [attempt(0), to('points likely covered')]],
	'second-failed': ['second-failed', [attempt(0), to('points likely covered')]],
	'settings-server': [
		'second-read',
		[
			rail('Settings'),
			(page) => page.getByRole('button', { name: 'List its models' }).click(),
			(page) => page.getByRole('button', { name: 'Try it' }).click(),
			pause(1600),
			to('Second opinion'),
		],
	],
	'settings-gguf': [
		'full',
		[
			rail('Settings'),
			(page) => page.getByLabel('A GGUF file').check(),
			(page) => page.getByRole('button', { name: /^Choose a file/ }).click(),
			pause(200),
			to('Second opinion'),
		],
	],
	help: ['full', [press('?'), pause(200)]],
};

const withMicrophone = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
const launch = (args) =>
	chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...args] });
const browsers = {
	able: await launch(withMicrophone),
	denied: await launch(['--use-fake-device-for-media-stream']),
};

for (const [name, [scenario, steps, microphone = 'able']] of Object.entries(screens)) {
	if (only.length > 0 && !only.includes(name)) continue;
	for (const colorScheme of ['light', 'dark']) {
		for (const viewport of sizes) {
			const page = await browsers[microphone].newPage({ viewport, colorScheme });
			page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
			page.on('console', (line) => line.type() === 'error' && console.log(`${name}: ${line.text()}`));
			await page.goto(`http://localhost:5199/?scenario=${scenario}`);
			await page.getByRole('navigation').waitFor();
			await page.waitForTimeout(200);
			for (const step of steps) await step(page);
			await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${viewport.width}.png` });
			await page.close();
		}
	}
}
for (const browser of Object.values(browsers)) await browser.close();
