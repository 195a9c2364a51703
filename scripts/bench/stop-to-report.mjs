// npm run bench:stop -- [MINUTES ...] [--runs N] [--cut] [--json]: seconds from Stop to the whole report on screen, in
// the real app, while the fake microphone speaks in real time. An answer of N minutes takes N minutes. It ends with a
// whole sentence, and Stop comes a second after its last word, as a hand that goes to the button; with --cut, Stop
// comes in the middle of a sentence.
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright';
import { startVirtualDisplay } from '../display.mjs';
import { loadFixtureModule } from '../load-fixture-module.mjs';
import { build } from '../setup/build.mjs';
import { dependencies } from '../setup/dependencies.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { nodeVersion } from '../setup/node-version.mjs';
import { root } from '../setup/paths.mjs';
import { readRuntime } from '../setup/runtime-record.mjs';
import { setUp } from '../setup/set-up.mjs';
import { testSystemLibraries } from '../setup/system-libraries.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '1' },
		cut: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});
const lengths = (positionals.length > 0 ? positionals : ['1', '3', '10']).map(Number);
const runs = Number(values.runs);
if (![...lengths, runs].every((value) => value > 0)) {
	console.error('Expected minutes and runs above 0. Usage: npm run bench:stop -- 1 3 10 --runs 5 --json');
	process.exit(2);
}
await setUp([nodeVersion, dependencies, electronRuntime, testSystemLibraries, build], console.error);

const { fixture, fixtureWords } = await loadFixtureModule('fixture');
const { decodeWav, padEnd, writeWav, SAMPLE_RATE } = await loadFixtureModule('wav');
const speech = decodeWav(readFileSync(fixture('long')));
const words = fixtureWords('long');
/** Seconds between the last word and the click on Stop. */
const REACTION = 1;
/** The voice pauses longer than this between sentences only. Seconds. */
const SENTENCE_GAP = 0.4;
/** Seconds that the fake microphone takes to begin. */
const BEGINNING = 0.3;

const results = [];
const display = process.platform === 'linux' ? await startVirtualDisplay() : null;
try {
	for (const minutes of lengths) {
		const seconds = [];
		for (let run = 0; run < runs; run += 1) seconds.push(await measure(minutes));
		const sorted = [...seconds].sort((a, b) => a - b);
		results.push({ minutes, median: sorted[Math.floor(sorted.length / 2)], seconds });
		if (!values.json)
			console.log(`${minutes} min: ${seconds.map((one) => one.toFixed(2)).join(', ')} s after Stop`);
	}
} finally {
	display?.stop();
}
if (values.json) console.log(JSON.stringify({ stopToReport: results }));

/** @returns {number} the end of the last sentence that is said within so many seconds */
function endOfSentence(seconds) {
	const last = words.findLast(
		({ end }, i) => end <= seconds && (words[i + 1]?.start ?? Infinity) - end > SENTENCE_GAP,
	);
	return last?.end ?? seconds;
}

/** @returns {Promise<number>} seconds from the click on Stop to the report's last part */
async function measure(minutes) {
	const end = values.cut ? minutes * 60 : endOfSentence(minutes * 60);
	const dataFolder = mkdtempSync(join(tmpdir(), 'aloud-bench-'));
	const wav = join(dataFolder, 'microphone.wav');
	writeWav(wav, padEnd(speech.slice(0, Math.round(end * SAMPLE_RATE)), 60));
	const app = await _electron.launch({
		executablePath: readRuntime().executable,
		args: [
			root,
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-audio-capture=${wav}%noloop`,
		],
		env: { ...process.env, ALOUD_DATA: dataFolder, ...(display ? { DISPLAY: display.name } : {}) },
	});
	try {
		const page = await app.firstWindow();
		await page.getByRole('button', { name: /Tell me about a system you built that failed/ }).click();
		await page.getByRole('button', { name: 'Record', exact: true }).click();
		await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
		await page.waitForTimeout(1000 * (values.cut ? end - 1 : end + BEGINNING + REACTION));
		// Timed inside the page, so that the driver's own delays do not count.
		return await page.evaluate(
			() =>
				new Promise((done) => {
					const begin = performance.now();
					const look = new MutationObserver(() => {
						const whole =
							document.querySelector('#points-heading') && document.querySelector('#star-heading');
						if (!whole || !document.querySelector('.transcript')) return;
						look.disconnect();
						requestAnimationFrame(() => done((performance.now() - begin) / 1000));
					});
					look.observe(document.body, { childList: true, subtree: true });
					document.querySelector('button[aria-label="Stop"]').click();
				}),
		);
	} finally {
		await app.close();
		await rm(dataFolder, { recursive: true, force: true });
	}
}
