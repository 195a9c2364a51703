import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { correctPoints } from '../../core/corrections/correct-analysis';
import { type Corrections, correctionsSchema } from '../../core/corrections/corrections';
import type { Prompt } from '../../core/prompts/pack';
import { type Report, reportSchema } from '../../core/report/report';
import { type Failure, fail, ok, type Result } from '../../core/result';
import {
	type SecondOpinion,
	type SecondOpinionState,
	secondOpinionSchema,
} from '../../core/second-opinion/opinion';
import {
	type Attempt,
	type AttemptId,
	type AttemptSummary,
	attemptIdSchema,
	attemptSchema,
} from '../../core/session/attempt';
import { type Transcript, transcriptSchema } from '../../core/transcription/transcript';
import { InTurn } from '../files/in-turn';
import { readJson } from '../files/read-json';
import { syncFolder, writeFileAtomically } from '../files/write-file-atomically';
import { readPrevious } from './previous-transcript';

/** One folder per attempt below `root`: audio.wav, attempt.json, peaks.json, transcript.json, report.json, corrections.json, second-opinion.json. */
export type AttemptStore = {
	folderOf: (id: AttemptId) => string;
	audioOf: (id: AttemptId) => string;
	create: (prompt: Prompt, at: Date) => Promise<Attempt>;
	/** Takes away an attempt that the person discarded: it goes nowhere else. */
	remove: (id: AttemptId) => Promise<void>;
	ids: () => Promise<AttemptId[]>;
	read: (id: AttemptId) => Promise<Result<Attempt, Failure<'missing' | 'damaged'>>>;
	readTranscript: (id: AttemptId) => Promise<Transcript | null>;
	readReport: (id: AttemptId) => Promise<Report | null>;
	readSecondOpinion: (id: AttemptId) => Promise<SecondOpinion | null>;
	readPeaks: (id: AttemptId) => Promise<number[] | null>;
	/**
	 * With all that was asked to be saved before. Empty where nothing was corrected; throws where the file is damaged, so
	 * that it is never written over.
	 */
	readCorrections: (id: AttemptId) => Promise<Corrections>;
	save: (attempt: Attempt) => Promise<void>;
	saveTranscript: (id: AttemptId, transcript: Transcript) => Promise<void>;
	saveReport: (id: AttemptId, report: Report) => Promise<void>;
	saveSecondOpinion: (id: AttemptId, opinion: SecondOpinion) => Promise<void>;
	savePeaks: (id: AttemptId, peaks: number[]) => Promise<void>;
	/** One after the other: of two, the later asked for holds. */
	saveCorrections: (id: AttemptId, corrections: Corrections) => Promise<void>;
	/** Resolves when no corrections wait to be written. */
	correctionsSaved: () => Promise<void>;
	/** Newest first; a folder whose attempt.json can't be read is left out, and left alone. */
	summaries: () => Promise<AttemptSummary[]>;
};

export function createAttemptStore(root: string): AttemptStore {
	const folderOf = (id: AttemptId): string => join(root, attemptIdSchema.parse(id));
	const file = (id: AttemptId, name: string): string => join(folderOf(id), name);
	const saveJson = (id: AttemptId, name: string, value: unknown): Promise<void> =>
		writeFileAtomically(file(id, name), `${JSON.stringify(value, null, '\t')}\n`);
	const readOrNull = async <T extends z.ZodType>(id: AttemptId, name: string, schema: T) => {
		const read = await readJson(file(id, name), schema);
		return read.ok ? read.value : null;
	};

	const corrections = new InTurn();

	const store: AttemptStore = {
		folderOf,
		audioOf: (id) => file(id, 'audio.wav'),
		create: async (prompt, at) => {
			await mkdir(root, { recursive: true });
			const id = await makeFolder(root, prompt, at);
			const attempt: Attempt = {
				id,
				prompt,
				startedAt: at.toISOString(),
				stage: 'recording',
				durationSeconds: 0,
			};
			await store.save(attempt);
			await syncFolder(root);
			return attempt;
		},
		remove: (id) => rm(folderOf(id), { recursive: true, force: true }),
		ids: async () => {
			const names = await readdir(root).catch(() => []);
			return names.filter((name) => attemptIdSchema.safeParse(name).success).sort();
		},
		read: (id) => readJson(file(id, 'attempt.json'), attemptSchema),
		readTranscript: (id) => readOrNull(id, 'transcript.json', transcriptSchema),
		readReport: (id) => readOrNull(id, 'report.json', reportSchema),
		readSecondOpinion: (id) => readOrNull(id, 'second-opinion.json', secondOpinionSchema),
		readPeaks: (id) => readOrNull(id, 'peaks.json', z.array(z.number())),
		readCorrections: (id) =>
			corrections.run(id, async () => {
				const read = await readJson(file(id, 'corrections.json'), correctionsSchema);
				if (read.ok) return read.value;
				if (read.error.tag === 'missing') return [];
				throw new Error(read.error.message);
			}),
		save: (attempt) => saveJson(attempt.id, 'attempt.json', attempt),
		saveTranscript: (id, transcript) => saveJson(id, 'transcript.json', transcript),
		saveReport: (id, report) => saveJson(id, 'report.json', report),
		saveSecondOpinion: (id, opinion) => saveJson(id, 'second-opinion.json', opinion),
		saveCorrections: (id, changed) => corrections.run(id, () => saveJson(id, 'corrections.json', changed)),
		correctionsSaved: () => corrections.settled(),
		savePeaks: (id, peaks) => writeFileAtomically(file(id, 'peaks.json'), JSON.stringify(peaks)),
		summaries: async () => {
			const read = await Promise.all(
				(await store.ids()).map(async (id) =>
					summarise(
						await store.read(id),
						await store.readReport(id),
						await store.readCorrections(id).catch(() => []),
					),
				),
			);
			return read.filter((summary) => summary !== null).reverse();
		},
	};
	return store;
}

/** Two attempts of one millisecond get folders of their own. */
async function makeFolder(root: string, prompt: Prompt, at: Date): Promise<AttemptId> {
	for (let time = at.getTime(); ; time += 1) {
		const stamp = new Date(time).toISOString().replaceAll(/[:.]/g, '-');
		const id = attemptIdSchema.parse(`${stamp}-${prompt.id.replace('/', '-')}`);
		try {
			await mkdir(join(root, id));
			return id;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
	}
}

function summarise(
	read: Result<Attempt>,
	report: Report | null,
	corrections: Corrections,
): AttemptSummary | null {
	if (!read.ok) return null;
	const { id, prompt, startedAt, stage, durationSeconds } = read.value;
	const points = report?.analysis.tag === 'judged' ? correctPoints(report.analysis.points, corrections) : [];
	const count = (state: string): number => points.filter((point) => point.state === state).length;
	return {
		id,
		promptId: prompt.id,
		kind: prompt.kind,
		question: prompt.question,
		startedAt,
		stage,
		durationSeconds,
		points: report && { covered: count('covered'), touched: count('touched'), all: prompt.points.length },
	};
}

/** What of an attempt's folder the window may see, by one read. */
export async function readDetails(store: AttemptStore, id: AttemptId) {
	const attempt = await store.read(id);
	if (!attempt.ok) return attempt;
	const [transcript, report, peaks, previous, opinion, corrections] = await Promise.all([
		store.readTranscript(id),
		store.readReport(id),
		store.readPeaks(id),
		readPrevious(store.folderOf(id)),
		store.readSecondOpinion(id),
		store.readCorrections(id).catch((error: Error) => error),
	]);
	if (corrections instanceof Error) return fail('damaged', corrections.message);
	return ok({
		attempt: attempt.value,
		transcript,
		report,
		corrections,
		previousModel: previous?.model ?? null,
		secondOpinion: secondOpinionOf(opinion),
		peaks: peaks ?? [],
	});
}

const secondOpinionOf = (opinion: SecondOpinion | null): SecondOpinionState =>
	opinion ? { tag: 'read', opinion } : { tag: 'none' };
