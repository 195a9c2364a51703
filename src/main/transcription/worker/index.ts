/** Entry of the utility process: the one process that runs ONNX models, apart from the window and from main. */
import { constants, setPriority } from 'node:os';
import { JUDGED_LANGUAGE } from '../../../core/analysis/analyse';
import type { Analysis } from '../../../core/analysis/analysis';
import { assertNever } from '../../../core/assert-never';
import type { Prompt } from '../../../core/prompts/pack';
import type { Transcript } from '../../../core/transcription/transcript';
import { type Analyser, createAnalyser } from '../../analysis/analyser';
import { loadJudge } from '../../analysis/judge';
import type { ModelFolders, WorkerAnswer, WorkerMessage, WorkerRequest } from './protocol';
import type { Listening } from './recogniser';
import { ModelNotLoaded, RecogniserPool } from './recogniser-pool';

type Models = { pool: RecogniserPool; judge: ReturnType<typeof loadJudge> };
type Job = { prompt: Prompt; whisper: string; analyser: Analyser; listening: Listening };
type Listen = Extract<WorkerRequest, { tag: 'listen' }>;

// Recording comes first: recognition takes what the microphone and the window leave.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const port = process.parentPort;
const jobs = new Map<number, Promise<Job>>();
let models: Models | null = null;

const send = (message: WorkerMessage): void => port.postMessage(message);

function load(folders: ModelFolders): Models {
	const pool = new RecogniserPool(folders.vad);
	pool.prepare(folders.whisper);
	const judge = loadJudge(folders.judge);
	judge.catch(() => undefined); // told to whoever listens
	return { pool, judge };
}

async function openJob({ job, whisper, language, glossary, prompt }: Listen): Promise<Job> {
	if (!models) throw new Error('listen before load');
	const [recogniser, judge] = await Promise.all([models.pool.open(whisper), models.judge]);
	const analyser = createAnalyser(judge);
	const judged = language === JUDGED_LANGUAGE;
	const listening = recogniser.listen({
		language,
		glossary,
		onSegment: (segment) => {
			send({ tag: 'segment', job, words: segment.words });
			// Sentences are judged while the person speaks on, so that little is left at the end.
			if (judged) analyser.observe(segment.words, prompt);
		},
		onTail: (segment) => {
			if (judged) analyser.foresee(segment.words, prompt);
		},
		onProgress: (decoded, received) =>
			send({ tag: 'progress', job, stage: 'transcribing', share: received > 0 ? decoded / received : 0 }),
	});
	return { prompt, whisper, analyser, listening };
}

const judge = (
	analyser: Analyser,
	{ job, transcript, prompt }: { job: number; transcript: Transcript; prompt: Prompt },
): Promise<Analysis> =>
	analyser.analyse(transcript, prompt, (share) => send({ tag: 'progress', job, stage: 'judging', share }));

/** After this the job's Whisper may leave memory. */
function closeJob(job: number): void {
	const opened = jobs.get(job);
	jobs.delete(job);
	opened?.then(
		({ whisper }) => models?.pool.close(whisper),
		() => undefined,
	);
}

const jobOf = (job: number): Promise<Job> => {
	const found = jobs.get(job);
	if (!found) throw new Error(`no job ${job}`);
	return found;
};

function answer(request: number, work: () => Promise<WorkerAnswer>): void {
	work().then(
		(value) => send({ tag: 'answer', request, value }),
		(error: unknown) =>
			send({
				tag: 'failure',
				request,
				message: error instanceof Error ? error.message : String(error),
				loading: error instanceof ModelNotLoaded,
			}),
	);
}

function receive(message: WorkerRequest): void {
	switch (message.tag) {
		case 'load':
			models = load(message.folders);
			return;
		case 'prepare':
			models?.pool.prepare(message.whisper);
			return;
		case 'listen': {
			const opened = openJob(message);
			jobs.set(message.job, opened);
			answer(message.request, async () => {
				await opened;
				return { tag: 'listening' };
			});
			return;
		}
		case 'push':
			// In order: each push waits for the same promise.
			jobs.get(message.job)?.then(
				({ listening }) => listening.push(message.samples),
				() => undefined,
			);
			return;
		case 'finish':
			answer(message.request, async () => {
				const { listening } = await jobOf(message.job);
				return { tag: 'transcript', transcript: await listening.finish() };
			});
			return;
		case 'analyse':
			answer(message.request, async () => {
				const { analyser, prompt } = await jobOf(message.job);
				const analysis = await judge(analyser, { ...message, prompt });
				closeJob(message.job);
				return { tag: 'analysis', analysis };
			});
			return;
		case 'judge':
			answer(message.request, async () => {
				if (!models) throw new Error('judge before load');
				return { tag: 'analysis', analysis: await judge(createAnalyser(await models.judge), message) };
			});
			return;
		case 'cancel':
			jobs.get(message.job)?.then(
				({ listening }) => listening.cancel(),
				() => undefined,
			);
			closeJob(message.job);
			return;
		default:
			assertNever(message);
	}
}

port.on('message', ({ data }: { data: WorkerRequest }) => receive(data));
