/** npm run bench -- DIR: speed, word errors, word times and memory of recognition on this machine. */
import { join } from 'node:path';
import { fail, ok, type Result } from '../core/result';
import { resourcesFolder } from '../main/resources';
import { loadRecogniser } from '../main/transcription/worker/recogniser';
import { Competitor, type CompetitorCommand, readCompetitor } from './bench/competitor';
import { describeBench } from './bench/describe-bench';
import { measureHearing } from './bench/measure-hearing';
import { measureMemory } from './bench/measure-memory';
import { measurePadding } from './bench/measure-padding';
import { measureWordTimes } from './bench/measure-word-times';
import { readRecordings, secondsOfAll } from './bench/recordings';
import { printJson, printProgress, printText, readArguments, runCommand } from './command-line';

const USAGE = 'npm run bench -- DIR [--only PART] [--runs N] [--threads N] [options] [--json]';
const HELP = `${USAGE}

DIR holds WAV files and manifest.tsv, as for eval:speech; --only takes the files whose name holds PART.
Whole-file transcription is timed --runs times (5); times are medians.

--against NAME=COMMAND  another recogniser on the same files and threads, in turns with ours; may be repeated.
                        scripts/bench/ has servers for faster-whisper and whisper.cpp; each says what it needs.
--padding 0.5,2,30      also the table of the silence that is encoded after the speech (seconds).
--timed DIR             also word times against NAME.json beside each NAME.wav ([{text, start, end}]).
--answers N             also the resident memory after each of N recordings heard in turn.
--json                  prints one object: {threads, audioSeconds, hearing, padding, wordTimes, memory}.`;

const options = {
	only: { type: 'string', default: '' },
	runs: { type: 'string', default: '5' },
	threads: { type: 'string', default: '2' },
	against: { type: 'string', multiple: true, default: [] as string[] },
	padding: { type: 'string', default: '' },
	timed: { type: 'string' },
	answers: { type: 'string', default: '0' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
} as const;

async function bench(): Promise<Result<null>> {
	const read = readArguments(options, USAGE);
	if (!read.ok) return read;
	const { values, positionals } = read.value;
	if (values.help) {
		printText(HELP);
		return ok(null);
	}
	const [folder] = positionals;
	const runs = Number(values.runs);
	const threads = Number(values.threads);
	const answers = Number(values.answers);
	if (folder === undefined || !isCount(runs) || !isCount(threads) || !isCount(answers + 1)) {
		return fail('bad-arguments', `Expected a folder, and counts. Usage: ${USAGE}`);
	}
	const commands: CompetitorCommand[] = [];
	for (const text of values.against) {
		const command = readCompetitor(text);
		if (!command.ok) return command;
		commands.push(command.value);
	}
	const recordings = await readRecordings(folder, values.only);
	if (!recordings.ok) return recordings;

	const models = join(resourcesFolder(), 'models');
	const folders = { whisper: join(models, 'whisper-base'), vad: join(models, 'silero-vad') };
	const recogniser = await loadRecogniser(folders, { threads });
	const files = recordings.value.map(({ path }) => path);
	const competitors = commands.map((command) => new Competitor(command, threads, files));
	const hearing = await measureHearing(recogniser, competitors, recordings.value, runs, printProgress);
	for (const competitor of competitors) competitor.close();
	const wordTimes = values.timed === undefined ? ok([]) : await measureWordTimes(recogniser, values.timed);
	if (!wordTimes.ok) return wordTimes;
	const memory = await measureMemory(recogniser, recordings.value, answers, printProgress);
	await recogniser.dispose();
	const paddings = values.padding.split(',').filter(Boolean).map(Number);
	const padding = await measurePadding(folders, threads, recordings.value, paddings, printProgress);
	printProgress('');

	const audioSeconds = secondsOfAll(recordings.value);
	const measures = { threads, audioSeconds, hearing, padding, wordTimes: wordTimes.value, memory };
	if (values.json) printJson(measures);
	else printText(describeBench(measures));
	return ok(null);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

void runCommand(bench);
