import type { Answer, Argument, Channel, Notice } from '../../../src/core/ipc/contract';
import type { Prompt } from '../../../src/core/prompts/pack';
import { fail, ok } from '../../../src/core/result';
import type { SecondOpinionState } from '../../../src/core/second-opinion/opinion';
import { defaultSettings, type Settings, settingsSchema } from '../../../src/core/settings';

type Handlers = {
	[C in Extract<Channel, `second-opinion:${string}`>]: (
		argument: Argument<C>,
	) => Answer<C> | Promise<Answer<C>>;
};

const MODEL = 'qwen2.5-7b-instruct';

/** Scenarios whose name begins with "second-" have a second opinion: read, reading, failed. */
export const inventedSettings = (scenario: string): Settings =>
	scenario.startsWith('second-')
		? settingsSchema.parse({ secondOpinion: { use: 'server', server: { model: MODEL } } })
		: defaultSettings;

export function inventedOpinion(scenario: string, { points }: Prompt): SecondOpinionState {
	switch (scenario) {
		case 'second-reading':
			return { tag: 'reading', model: MODEL, done: 2, all: points.length };
		case 'second-failed':
			return {
				tag: 'failed',
				model: MODEL,
				message:
					'No server answers at http://127.0.0.1:11434. Start it (Ollama, llama.cpp, LM Studio), or check the port.',
			};
		case 'second-read':
			return {
				tag: 'read',
				opinion: { model: MODEL, readAt: '2026-11-24T13:05:09Z', points: verdicts(points) },
			};
		default:
			return { tag: 'none' };
	}
}

const verdicts = (points: Prompt['points']) =>
	points.map(({ id }, i) => {
		if (i === 0) return { tag: 'not-heard' as const, id };
		if (i === 3)
			return { tag: 'no-quote' as const, id, claimed: 'covered' as const, quote: 'We cut costs by half.' };
		const quote = 'I want to see the queues and not only the processor.';
		return {
			tag: 'proved' as const,
			id,
			state: 'covered' as const,
			evidence: { start: 104, end: 108, quote },
		};
	});

export function inventedSecondOpinion(scenario: string, tell: (notice: Notice) => void): Handlers {
	const gguf = { path: '/home/you/models/Qwen2.5-7B-Instruct-Q4_K_M.gguf', bytes: 4_683_074_240 };
	return {
		'second-opinion:choose-file': () => ok(gguf),
		'second-opinion:models': () =>
			scenario === 'second-failed'
				? fail('unreachable', 'No server answers at http://127.0.0.1:11434. Start it, or check the port.')
				: ok([MODEL, 'llama3.1:8b', 'gemma3:12b']),
		'second-opinion:read-sample': async () => {
			await new Promise((done) => setTimeout(done, 1200));
			return ok({ model: MODEL, seconds: 8.4, right: 2, all: 3, invented: 1 });
		},
		'second-opinion:end-sample': () => ok(null),
		'second-opinion:read': ({ id }) => {
			tell({ tag: 'second-opinion', id, state: { tag: 'reading', model: MODEL, done: null, all: 4 } });
			return ok(null);
		},
		'second-opinion:cancel': ({ id }) => {
			tell({ tag: 'second-opinion', id, state: { tag: 'none' } });
			return ok(null);
		},
	};
}
