import { z } from 'zod';
import { assertNever } from '../assert-never';
import { modelNameSchema } from './catalogue';

/** What went wrong: what happened, what is safe, what can be done. */
export const modelProblemSchema = z.object({ tag: z.string(), message: z.string() });
export type ModelProblem = z.infer<typeof modelProblemSchema>;

/** How far one model has come on its way onto this machine. */
export const modelStateSchema = z.discriminatedUnion('tag', [
	/** `kept`: bytes of an earlier, broken-off download, from which the next one goes on. */
	z.object({ tag: z.literal('absent'), kept: z.number().int().min(0) }),
	/** The hub is asked for its files, or a folder is copied. */
	z.object({ tag: z.literal('asking') }),
	z.object({
		tag: z.literal('fetching'),
		done: z.number().int().min(0),
		all: z.number().int().min(0),
	}),
	/** It hears a sentence for the first time; only then it counts. */
	z.object({ tag: z.literal('trying') }),
	z.object({ tag: z.literal('ready') }),
	z.object({ tag: z.literal('failed'), problem: modelProblemSchema, kept: z.number().int().min(0) }),
]);
export type ModelState = z.infer<typeof modelStateSchema>;

export type ModelEvent =
	| { tag: 'begin' }
	| { tag: 'fetched'; done: number; all: number }
	| { tag: 'complete' }
	| { tag: 'heard' }
	| { tag: 'fail'; problem: ModelProblem; kept: number }
	| { tag: 'cancelled'; kept: number }
	| { tag: 'removed' };

/** Whether it can be stopped. */
export const isUnderWay = (
	state: ModelState,
): state is Extract<ModelState, { tag: 'asking' | 'fetching' | 'trying' }> =>
	state.tag === 'asking' || state.tag === 'fetching' || state.tag === 'trying';

/** The next state; the same one for an event that can't happen in it. */
export function nextModelState(state: ModelState, event: ModelEvent): ModelState {
	switch (event.tag) {
		case 'begin':
			return state.tag === 'absent' || state.tag === 'failed' ? { tag: 'asking' } : state;
		case 'fetched':
			if (state.tag !== 'asking' && state.tag !== 'fetching') return state;
			return { tag: 'fetching', done: Math.min(event.done, event.all), all: event.all };
		case 'complete':
			return state.tag === 'asking' || state.tag === 'fetching' ? { tag: 'trying' } : state;
		case 'heard':
			return state.tag === 'trying' ? { tag: 'ready' } : state;
		case 'fail':
			return isUnderWay(state) || state.tag === 'ready'
				? { tag: 'failed', problem: event.problem, kept: event.kept }
				: state;
		case 'cancelled':
			return isUnderWay(state) ? { tag: 'absent', kept: event.kept } : state;
		case 'removed':
			return isUnderWay(state) ? state : { tag: 'absent', kept: 0 };
		default:
			return assertNever(event);
	}
}

/** One row of Settings, Model. */
export const modelViewSchema = z.object({
	name: modelNameSchema,
	title: z.string(),
	source: z.enum(['bundled', 'hub', 'folder']),
	/** Of its files; `about` until the hub has said it. */
	bytes: z.number().int().min(0),
	exact: z.boolean(),
	/** Codes, where they are known: once it is here. */
	languages: z.array(z.string()),
	multilingual: z.boolean(),
	/** Seconds of speech in a second of work; null until something was measured. */
	speed: z.object({ times: z.number().positive(), measured: z.boolean() }).nullable(),
	note: z.string().nullable(),
	state: modelStateSchema,
});
export type ModelView = z.infer<typeof modelViewSchema>;
