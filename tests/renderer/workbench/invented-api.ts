import type { Analysis } from '../../../src/core/analysis/analysis';
import type { Corrections } from '../../../src/core/corrections/corrections';
import type {
	AloudApi,
	Answer,
	Argument,
	AttemptDetails,
	Channel,
	Notice,
} from '../../../src/core/ipc/contract';
import { type Prompt, promptsOf } from '../../../src/core/prompts/pack';
import { fail, ok } from '../../../src/core/result';
import type { AttemptStage, AttemptSummary } from '../../../src/core/session/attempt';
import type { Settings } from '../../../src/core/settings';
import {
	inventedAnalysis,
	inventedPeaks,
	inventedReport,
	inventedTranscript,
	SECONDS,
} from './invented-answer';
import { inventedModels } from './invented-models';
import { builtInPacks } from './invented-packs';
import { inventedOpinion, inventedSecondOpinion, inventedSettings } from './invented-second-opinion';

type Handlers = { [C in Channel]: (argument: Argument<C>) => Answer<C> | Promise<Answer<C>> };
type Kind = 'judged' | 'no-speech' | 'too-short';

/**
 * A main process made up in the browser. Scenarios: full, empty, failing (lists can't be read), full-disk (appending
 * stops after 3 s, changes by hand and reports can't be written), refusing (the report can't be made).
 */
export function inventedApi(scenario: string): AloudApi {
	const packs = builtInPacks();
	const prompts = promptsOf(packs);
	const listeners = new Set<(notice: Notice) => void>();
	const tell = (notice: Notice): void => {
		for (const listener of listeners) listener(notice);
	};
	let settings: Settings = inventedSettings(scenario);
	let attempts = scenario === 'empty' ? [] : inventedAttempts(prompts);
	const kinds = new Map<string, Kind>(
		attempts.map(({ id }, i) => [id, i === 4 ? 'no-speech' : i === 5 ? 'too-short' : 'judged']),
	);
	const change = (id: string, with_: Partial<AttemptSummary>): void => {
		attempts = attempts.map((a) => (a.id === id ? { ...a, ...with_ } : a));
		tell({ tag: 'attempt-changed', id });
	};
	const analyse = async (id: string): Promise<void> => {
		const words = inventedTranscript().segments.flatMap((segment) => segment.words);
		if (scenario === 'full-disk')
			return tell({
				tag: 'attempt-failed',
				id,
				error: {
					tag: 'not-saved',
					message:
						"This attempt's folder could not be written to: /home/you/aloud. The report is kept until you close Aloud.",
				},
			});
		for (let i = 0; i <= 8; i++) {
			await new Promise((done) => setTimeout(done, 500));
			if (scenario === 'refusing' && i === 4)
				return tell({
					tag: 'attempt-failed',
					id,
					error: { tag: 'worker', message: 'The recogniser ended twice.' },
				});
			tell({
				tag: 'progress',
				id,
				stage: i < 6 ? 'transcribing' : 'judging',
				share: i < 6 ? i / 6 : (i - 5) / 3,
			});
			if (i < 6) tell({ tag: 'segment-heard', id, words: words.slice(i * 28, i * 28 + 28) });
		}
		change(id, { stage: 'reported', points: { covered: 2, touched: 1, all: 4 }, durationSeconds: SECONDS });
	};
	const unreadable = (): never => {
		throw new Error('EIO: i/o error, scandir');
	};

	const corrections = new Map<string, Corrections>();
	const handlers: Handlers = {
		'prompts:list': () => ({
			packs,
			errors:
				scenario === 'failing'
					? [{ file: 'my-prompts.md', line: 12, expected: 'a question after the heading' }]
					: [],
		}),
		'attempts:list': () => (scenario === 'failing' ? unreadable() : attempts),
		'attempts:open': ({ id }) => {
			const summary = attempts.find((a) => a.id === id);
			const prompt = prompts.find((p) => p.id === summary?.promptId);
			if (!summary || !prompt) return fail('not-found', 'There is no attempt in this folder.');
			const details = detailsOf(summary, prompt, kinds.get(id) ?? 'judged');
			const secondOpinion = inventedOpinion(scenario, prompt);
			return ok({ ...details, secondOpinion, corrections: corrections.get(id) ?? [] });
		},
		'attempts:trash': ({ id }) => {
			attempts = attempts.filter((a) => a.id !== id);
			return ok(null);
		},
		'attempts:analyse': ({ id }) => {
			void analyse(id);
			return ok(null);
		},
		'attempts:restore': () => ok(null),
		'attempts:check-again': ({ id }) => {
			void analyse(id);
			return ok(null);
		},
		'corrections:write': ({ id, corrections: written }) => {
			if (scenario === 'full-disk')
				return fail('not-saved', 'Your change could not be written to /home/you/aloud.');
			corrections.set(id, written);
			tell({ tag: 'attempt-changed', id });
			return ok(null);
		},
		'recording:begin': ({ promptId }) => {
			const prompt = prompts.find((p) => p.id === promptId);
			if (!prompt) return fail('unknown-prompt', 'There is no such prompt.');
			const summary = summaryOf(prompt, new Date().toISOString(), 'recording');
			attempts = [summary, ...attempts];
			return ok({ id: summary.id });
		},
		'recording:append': ({ block }) =>
			scenario === 'full-disk' && block > 20 ? fail('write-failed', 'The disk is full.') : ok(null),
		'recording:stop': ({ id }) => {
			change(id, { stage: 'recorded', durationSeconds: SECONDS });
			void analyse(id);
			return ok(null);
		},
		'recording:discard': ({ id }) => {
			attempts = attempts.filter((a) => a.id !== id);
			return ok(null);
		},
		'settings:read': () => settings,
		'settings:write': (next) => {
			settings = next;
			return ok(null);
		},
		'models:list': inventedModels,
		'models:measure': () => ({}),
		'models:download': () => ok(null),
		'models:cancel': () => ok(null),
		'models:add-folder': () => ok(null),
		'models:remove': () => ok(null),
		...inventedSecondOpinion(scenario, tell),
		'app:about': () => ({
			version: '0.1.0',
			electron: '25.1.1',
			fallbackRuntime:
				'Electron comes from a fallback package (25.1.1), meant for tests and closed networks.',
			dataFolder: '/home/you/.config/Aloud/attempts',
		}),
		'app:show-data-folder': () => ({}),
	};
	return {
		ask: async (channel, argument) => handlers[channel](argument),
		onNotice: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

function summaryOf(prompt: Prompt, startedAt: string, stage: AttemptStage): AttemptSummary {
	return {
		id: `${startedAt.replace(/[:.]/g, '-')}-${prompt.id.replace('/', '-')}`,
		promptId: prompt.id,
		kind: prompt.kind,
		question: prompt.question,
		startedAt,
		stage,
		durationSeconds: stage === 'recording' ? 0 : SECONDS,
		points: stage === 'reported' ? { covered: 2, touched: 1, all: prompt.points.length } : null,
	};
}

function inventedAttempts(prompts: readonly Prompt[]): AttemptSummary[] {
	const hoursAgo = [1, 3, 27, 50, 75, 100, 300, 320];
	const of = [0, 2, 0, 8, 1, 3, 0, 2];
	return of.map((which, i) => {
		const prompt = prompts[which] as Prompt;
		const stage = i === 1 || i === 7 ? 'recorded' : i === 6 ? 'recording' : 'reported';
		const startedAt = new Date(Date.now() - (hoursAgo[i] ?? 0) * 3_600_000).toISOString();
		const summary = summaryOf(prompt, startedAt, stage);
		// Nothing was recorded.
		if (i === 7) return { ...summary, durationSeconds: 0 };
		return i === 4 || i === 5 ? { ...summary, points: null } : summary;
	});
}

function detailsOf(summary: AttemptSummary, prompt: Prompt, kind: Kind): AttemptDetails {
	const reported = summary.stage === 'reported';
	const transcript = inventedTranscript();
	const analysis: Analysis =
		kind === 'judged'
			? inventedAnalysis(prompt)
			: kind === 'no-speech'
				? { tag: 'no-speech' }
				: { tag: 'too-short', words: 6, sentences: [] };
	const few = transcript.segments.slice(1, 2).map((s) => ({ ...s, words: s.words.slice(0, 6) }));
	const shown =
		kind === 'judged'
			? transcript
			: kind === 'no-speech'
				? { ...transcript, speech: [], segments: [] }
				: { ...transcript, speech: transcript.speech.slice(8, 9), segments: few };
	return {
		attempt: {
			id: summary.id,
			prompt,
			startedAt: summary.startedAt,
			stage: summary.stage,
			durationSeconds: summary.durationSeconds,
		},
		transcript: reported ? shown : null,
		report: reported ? inventedReport(prompt, shown, analysis) : null,
		corrections: [],
		secondOpinion: { tag: 'none' },
		previousModel: 'whisper-tiny.en',
		peaks: summary.durationSeconds > 0 ? inventedPeaks() : [],
	};
}
