/** Entry of the utility process: the one process that runs ONNX models, apart from the window and from main. */
import { constants, setPriority } from 'node:os';
import { assertNever } from '../../../core/assert-never';
import type { Prompt } from '../../../core/prompts/pack';
import { type Analyser, createAnalyser } from '../../analysis/analyser';
import { loadJudge } from '../../analysis/judge';
import type { ModelFolders, WorkerAnswer, WorkerMessage, WorkerRequest } from './protocol';
import { type Listening, loadRecogniser } from './recogniser';

type Models = Awaited<ReturnType<typeof loadModels>>;
type Job = { prompt: Prompt; analyser: Analyser; listening: Listening };

// Recording comes first: recognition takes what the microphone and the window leave.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const port = process.parentPort;
const jobs = new Map<number, Promise<Job>>();
let models: Promise<Models> | null = null;

const send = (message: WorkerMessage): void => port.postMessage(message);

async function loadModels(folders: ModelFolders) {
	const [recogniser, judge] = await Promise.all([
		loadRecogniser({ whisper: folders.whisper, vad: folders.vad }),
		loadJudge(folders.judge),
	]);
	return { recogniser, judge };
}

async function openJob(job: number, language: string, prompt: Prompt): Promise<Job> {
	if (!models) throw new Error('listen before load');
	const { recogniser, judge } = await models;
	const analyser = createAnalyser(judge);
	const listening = recogniser.listen({
		language,
		onSegment: (segment) => {
			send({ tag: 'segment', job, words: segment.words });
			// Sentences are judged while the person speaks on, so that little is left at the end.
			analyser.observe(segment.words, prompt);
		},
		onTail: (segment) => analyser.foresee(segment.words, prompt),
		onProgress: (decoded, received) =>
			send({ tag: 'progress', job, stage: 'transcribing', share: received > 0 ? decoded / received : 0 }),
	});
	return { prompt, analyser, listening };
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
			send({ tag: 'failure', request, message: error instanceof Error ? error.message : String(error) }),
	);
}

function receive(message: WorkerRequest): void {
	switch (message.tag) {
		case 'load':
			models = loadModels(message.folders);
			models.catch(() => undefined); // told to whoever listens
			return;
		case 'listen': {
			const { job, language, prompt } = message;
			const opened = openJob(job, language, prompt);
			jobs.set(job, opened);
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
				const analysis = await analyser.analyse(message.transcript, prompt, (share) =>
					send({ tag: 'progress', job: message.job, stage: 'judging', share }),
				);
				jobs.delete(message.job);
				return { tag: 'analysis', analysis };
			});
			return;
		case 'cancel':
			jobs.get(message.job)?.then(
				({ listening }) => listening.cancel(),
				() => undefined,
			);
			jobs.delete(message.job);
			return;
		default:
			assertNever(message);
	}
}

port.on('message', ({ data }: { data: WorkerRequest }) => receive(data));
