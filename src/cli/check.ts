/** npm run check -- answer.wav --prompt behavioral/1 [--json]: the report of a recording, without the app. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGLISH } from '../core/models/languages';
import { nearestPrompts } from '../core/prompts/nearest-prompts';
import { type Prompt, promptsOf } from '../core/prompts/pack';
import { targetOf } from '../core/prompts/target';
import { speechSamples } from '../core/recording/speech-samples';
import { buildReport } from '../core/report/build-report';
import { describeReport } from '../core/report/describe-report';
import { reportJson } from '../core/report/report-json';
import { fail, ok, type Result } from '../core/result';
import { defaultSettings } from '../core/settings';
import { glossaryFor } from '../core/transcription/glossary';
import type { Transcript } from '../core/transcription/transcript';
import { createAnalyser } from '../main/analysis/analyser';
import { loadJudge } from '../main/analysis/judge';
import { readPacks } from '../main/prompts/read-packs';
import { resourcesFolder } from '../main/resources';
import { loadRecogniser, type RecogniserFolders } from '../main/transcription/worker/recogniser';
import { printJson, printProgress, printText, readArguments, runCommand } from './command-line';
import { readTermsFile } from './terms-file';

const USAGE = 'npm run check -- answer.wav --prompt behavioral/1 [--terms FILE] [--json]';

const HELP = `${USAGE}

Transcribes a WAV file (any rate, mono or stereo, 8 to 64 bits or float) and judges it as the answer to a prompt.

--terms names a text file of terms that may be said, one a line, in the spelling that they are to have.
--json prints one object: {prompt, outcome, durationSeconds, transcript: {text, words}, points, star, timing, delivery,
next, followUps}. Times are in seconds.
outcome is judged, too-short (under 15 words), other-language or no-speech. A point's state is covered, touched or
not-heard, its score 0 to 1; star is null for system design and where nothing was judged. delivery.pace is a curve of
words a minute over speaking time; delivery.wording lists fillers (at least these), repeats and numbers with their
places, and counts I against we. next holds at most three {text, at}, followUps a {point, question} for each point that
was not heard.`;

async function check(): Promise<Result<null>> {
	const read = readArguments(
		{
			prompt: { type: 'string' },
			terms: { type: 'string' },
			json: { type: 'boolean' },
			help: { type: 'boolean' },
		},
		USAGE,
	);
	if (!read.ok) return read;
	const { values, positionals } = read.value;
	if (values.help) {
		printText(HELP);
		return ok(null);
	}
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0 || values.prompt === undefined) {
		return fail('bad-arguments', `Expected one WAV file and --prompt. Usage: ${USAGE}`);
	}
	const resources = resourcesFolder();
	const { packs } = await readPacks({ builtIn: join(resources, 'prompts') });
	const prompt = findPrompt(values.prompt, promptsOf(packs));
	if (!prompt.ok) return prompt;
	const own = values.terms === undefined ? ok([]) : await readTermsFile(values.terms);
	if (!own.ok) return own;
	const samples = await readSpeech(file);
	if (!samples.ok) return samples;

	const glossary = glossaryFor({ language: ENGLISH, own: own.value, prompt: prompt.value });
	const transcript = await transcribe(samples.value, glossary, {
		whisper: join(resources, 'models/whisper-base'),
		vad: join(resources, 'models/silero-vad'),
	});
	const analyser = createAnalyser(await loadJudge(join(resources, 'models/judge')));
	const analysis = await analyser.analyse(transcript, prompt.value, (share) =>
		printProgress(`judging ${Math.round(100 * share)} %`),
	);
	printProgress('');
	const report = buildReport(prompt.value, transcript, analysis);
	const target = targetOf(defaultSettings, prompt.value.kind);
	if (values.json) printJson(reportJson(report, prompt.value, transcript, target));
	else printText(describeReport(report, prompt.value, transcript, target));
	return ok(null);
}

function findPrompt(id: string, prompts: readonly Prompt[]): Result<Prompt> {
	const found = prompts.find((prompt) => prompt.id === id);
	if (found) return ok(found);
	const nearest = nearestPrompts(id, prompts);
	return fail('unknown-prompt', `There is no prompt ${id}. The nearest are ${nearest.join(', ')}.`);
}

async function readSpeech(file: string): Promise<Result<Int16Array>> {
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
	if (bytes instanceof Error) {
		const message = bytes.code === 'ENOENT' ? 'There is no file' : 'This file cannot be read:';
		return fail('no-file', `${message} ${file}`, bytes);
	}
	const samples = speechSamples(bytes);
	return samples.ok ? samples : fail(samples.error.tag, `${file}: ${samples.error.message}`);
}

async function transcribe(
	samples: Int16Array,
	glossary: readonly string[],
	models: RecogniserFolders,
): Promise<Transcript> {
	const recogniser = await loadRecogniser(models);
	try {
		const listening = recogniser.listen({
			language: ENGLISH,
			glossary,
			onProgress: (decoded, received) =>
				printProgress(`transcribing ${Math.round((100 * decoded) / (received || 1))} %`),
		});
		listening.push(samples);
		return await listening.finish();
	} finally {
		await recogniser.dispose();
	}
}

void runCommand(check);
