import { z } from 'zod';
import { correctionsSchema } from '../corrections/corrections';
import { modelNameSchema } from '../models/catalogue';
import { modelViewSchema } from '../models/model-state';
import { packErrorSchema, packSchema } from '../prompts/pack';
import { RECORDING_SAMPLE_RATE } from '../recording/wav-header';
import { reportSchema } from '../report/report';
import { ggufFileSchema, secondOpinionChoiceSchema } from '../second-opinion/choice';
import { secondOpinionStateSchema } from '../second-opinion/opinion';
import { attemptIdSchema, attemptSchema, attemptSummarySchema } from '../session/attempt';
import { settingsSchema } from '../settings';
import { transcriptSchema, wordSchema } from '../transcription/transcript';

const failureSchema = z.object({ tag: z.string(), message: z.string(), cause: z.string().optional() });

const resultOf = <T extends z.ZodType>(value: T) =>
	z.discriminatedUnion('ok', [
		z.object({ ok: z.literal(true), value }),
		z.object({ ok: z.literal(false), error: failureSchema }),
	]);

const nothing = z.object({});

/** Samples of one numbered block: mono, 16 kHz, 16-bit. */
const samplesSchema = z
	.instanceof(Int16Array)
	.refine((s) => s.length > 0 && s.length <= 60 * RECORDING_SAMPLE_RATE);

/** The attempt with all that has been made of it so far. */
export const attemptDetailsSchema = z.object({
	attempt: attemptSchema,
	transcript: transcriptSchema.nullable(),
	report: reportSchema.nullable(),
	/** What the person changed by hand; transcript and report above are the machine's. */
	corrections: correctionsSchema,
	/** The model of the transcript before this one, where it can be gone back to. */
	previousModel: z.string().nullable(),
	/** What a local language model says of it, where one was asked. */
	secondOpinion: secondOpinionStateSchema,
	/** Highest absolute sample (0 to 1) of each of equally long stretches of the recording. */
	peaks: z.array(z.number()),
});
export type AttemptDetails = z.infer<typeof attemptDetailsSchema>;

/** What a model made of the sample answer. */
const sampleReadingSchema = z.object({
	model: z.string(),
	seconds: z.number().min(0),
	/** Of the sample's points, how many were named with the right state, and how many quotes were of its own making. */
	right: z.number().int(),
	all: z.number().int(),
	invented: z.number().int(),
});
export type SampleReading = z.infer<typeof sampleReadingSchema>;

/** Every question that the window may ask of main: channel -> schema of its argument and of its answer. */
export const contract = {
	'prompts:list': {
		argument: nothing,
		answer: z.object({ packs: z.array(packSchema), errors: z.array(packErrorSchema) }),
	},
	'attempts:list': { argument: nothing, answer: z.array(attemptSummarySchema) },
	'attempts:open': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(attemptDetailsSchema) },
	'attempts:trash': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	/**
	 * Transcribes and judges an attempt again, or for the first time where a crash prevented it; with the model of the
	 * settings, or the one that is named. The transcript before it stays until the new one is saved, and one step back.
	 */
	'attempts:analyse': {
		argument: z.object({ id: attemptIdSchema, model: modelNameSchema.optional() }),
		answer: resultOf(z.null()),
	},
	/** Takes the transcript and report before the last ones back; these can be gone back to in the same way. */
	'attempts:restore': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	/** Judges the transcript again as the person corrected it; nothing is transcribed anew. */
	'attempts:check-again': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	/** All corrections of an attempt, in place of those before. */
	'corrections:write': {
		argument: z.object({ id: attemptIdSchema, corrections: correctionsSchema }),
		answer: resultOf(z.null()),
	},
	'recording:begin': {
		argument: z.object({ promptId: z.string() }),
		answer: resultOf(z.object({ id: attemptIdSchema })),
	},
	/** Blocks are numbered from 0 without gaps; one out of order is refused. */
	'recording:append': {
		argument: z.object({ id: attemptIdSchema, block: z.number().int().min(0), samples: samplesSchema }),
		answer: resultOf(z.null()),
	},
	/** Ends the recording; transcript and report follow as progress. */
	'recording:stop': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	'recording:discard': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	'settings:read': { argument: nothing, answer: settingsSchema },
	'settings:write': { argument: settingsSchema, answer: resultOf(z.null()) },
	'models:list': { argument: nothing, answer: z.array(modelViewSchema) },
	/** Measures the bundled model, once; takes both cores for some seconds. `models-changed` tells when it is done. */
	'models:measure': { argument: nothing, answer: nothing },
	/** The only questions that reach the network, or the person's own folders. What comes of them is told as notices. */
	'models:download': { argument: z.object({ name: modelNameSchema }), answer: resultOf(z.null()) },
	'models:cancel': { argument: z.object({ name: modelNameSchema }), answer: resultOf(z.null()) },
	/** Asks for a folder; null where the person chose none. */
	'models:add-folder': {
		argument: nothing,
		answer: resultOf(z.object({ name: modelNameSchema }).nullable()),
	},
	'models:remove': { argument: z.object({ name: modelNameSchema }), answer: resultOf(z.null()) },
	/** Asks for a GGUF file in a dialog; null where the person chose none. Settings name no file but from there. */
	'second-opinion:choose-file': { argument: nothing, answer: resultOf(ggufFileSchema.nullable()) },
	/** Names of the models that a server on this machine has. */
	'second-opinion:models': {
		argument: z.object({ address: z.string().max(200) }),
		answer: resultOf(z.array(z.string())),
	},
	/** Has the chosen model read a sample answer; one that is asked for again ends the one before. */
	'second-opinion:read-sample': {
		argument: secondOpinionChoiceSchema,
		answer: resultOf(sampleReadingSchema),
	},
	'second-opinion:end-sample': { argument: nothing, answer: resultOf(z.null()) },
	/** Asks for a second opinion on an attempt that has its report; what comes of it is told as notices. */
	'second-opinion:read': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	'second-opinion:cancel': { argument: z.object({ id: attemptIdSchema }), answer: resultOf(z.null()) },
	'app:about': {
		argument: nothing,
		answer: z.object({
			version: z.string(),
			electron: z.string(),
			/** Set where Electron came from the fallback package and not from its own release. */
			fallbackRuntime: z.string().nullable(),
			dataFolder: z.string(),
		}),
	},
	'app:show-data-folder': { argument: nothing, answer: nothing },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Argument<C extends Channel> = z.infer<Contract[C]['argument']>;
export type Answer<C extends Channel> = z.infer<Contract[C]['answer']>;

/** What main tells the window unasked, all on one channel. */
export const noticeSchema = z.discriminatedUnion('tag', [
	/** Words of a segment that was just decoded; they never change afterwards. */
	z.object({ tag: z.literal('segment-heard'), id: attemptIdSchema, words: z.array(wordSchema) }),
	z.object({
		tag: z.literal('progress'),
		id: attemptIdSchema,
		stage: z.enum(['transcribing', 'judging']),
		/** Share done, 0 to 1. */
		share: z.number().min(0).max(1),
	}),
	/** The attempt's folder changed: open it again to see what there is. */
	z.object({ tag: z.literal('attempt-changed'), id: attemptIdSchema }),
	z.object({ tag: z.literal('attempt-failed'), id: attemptIdSchema, error: failureSchema }),
	z.object({ tag: z.literal('second-opinion'), id: attemptIdSchema, state: secondOpinionStateSchema }),
	/** Ask for the models again. */
	z.object({ tag: z.literal('models-changed') }),
	/** Main itself changed them. */
	z.object({ tag: z.literal('settings-changed'), settings: settingsSchema }),
	/** The chosen model could not be used; the settings name the bundled one now. */
	z.object({
		tag: z.literal('model-refused'),
		title: z.string(),
		message: z.string(),
		settings: settingsSchema,
	}),
]);
export type Notice = z.infer<typeof noticeSchema>;
export const NOTICE_CHANNEL = 'notice';

/** The verbs that preload offers the window as `window.aloud`. */
export type AloudApi = {
	ask: <C extends Channel>(channel: C, argument: Argument<C>) => Promise<Answer<C>>;
	/** -> a function that ends the subscription. */
	onNotice: (listener: (notice: Notice) => void) => () => void;
};

/** Recordings are served as aloud-recording://attempt/ID/audio.wav, the window as aloud://app/index.html. */
export const APP_SCHEME = 'aloud';
export const RECORDING_SCHEME = 'aloud-recording';
export const recordingUrl = (id: string): string => `${RECORDING_SCHEME}://attempt/${id}/audio.wav`;
