import { splitSentences } from '../../core/analysis/split-sentences';
import { correctWords } from '../../core/corrections/correct-words';
import type { AttemptDetails, Notice } from '../../core/ipc/contract';
import { fail, ok, type Result } from '../../core/result';
import { type SecondOpinionState, verdictsOf } from '../../core/second-opinion/opinion';
import { askAboutPoints, countPointsIn } from '../../core/second-opinion/question';
import { readReply } from '../../core/second-opinion/read-reply';
import type { AttemptId } from '../../core/session/attempt';
import { wordsOf } from '../../core/transcription/transcript';
import type { AttemptStore } from '../session/attempt-store';
import type { Advisor } from './advisor';

type Dependencies = {
	store: Pick<AttemptStore, 'saveSecondOpinion'>;
	open: (id: AttemptId) => Promise<Result<AttemptDetails>>;
	/** By the settings of now; null where there is to be no second opinion. */
	advisor: () => Result<Advisor> | null;
	notify: (notice: Notice) => void;
};

type Reading = { controller: AbortController; state: SecondOpinionState };

/** Owns the second opinions that are under way: one at a time, each of which can be cancelled. */
export class SecondOpinions {
	readonly #readings = new Map<AttemptId, Reading>();
	/** How the last ended where nothing was written, until the next or the end of the app. */
	readonly #ended = new Map<AttemptId, SecondOpinionState>();
	/** The last reading that was asked for and has not begun. */
	readonly #asked = new Map<AttemptId, symbol>();
	#queue: Promise<void> = Promise.resolve();

	constructor(private readonly with_: Dependencies) {}

	/** The attempt with the state of now in place of what is on disk. */
	async open(id: AttemptId): Promise<Result<AttemptDetails>> {
		const details = await this.with_.open(id);
		const state = this.#readings.get(id)?.state ?? this.#ended.get(id);
		return details.ok && state ? ok({ ...details.value, secondOpinion: state }) : details;
	}

	/** For a report that has just been made: where a second opinion is wanted and possible, it begins. */
	async reported(id: AttemptId): Promise<void> {
		if (this.with_.advisor() !== null) await this.read(id);
	}

	/** Begins a second opinion, in place of one that is under way. What comes of it is told as notices. */
	async read(id: AttemptId): Promise<Result<null>> {
		const advisor = this.with_.advisor();
		if (advisor === null) return fail('off', 'Second opinions are off: choose a model in Settings.');
		if (!advisor.ok) return this.#end(id, { tag: 'failed', model: '', message: advisor.error.message });
		const asked = Symbol();
		this.#asked.set(id, asked);
		const details = await this.with_.open(id);
		if (!details.ok) return details;
		if (this.#asked.get(id) !== asked)
			return fail('overtaken', 'This transcript is no longer the one to read.');
		this.#asked.delete(id);
		const { attempt, report, transcript } = details.value;
		if (report?.analysis.tag !== 'judged' || !transcript)
			return fail('not-judged', 'A second opinion needs a report with hint points.');
		this.cancel(id);
		const { model } = advisor.value;
		const all = attempt.prompt.points.length;
		const reading: Reading = {
			controller: new AbortController(),
			state: { tag: 'reading', model, done: null, all },
		};
		this.#readings.set(id, reading);
		this.#tell(id, reading.state);
		this.#queue = this.#queue.then(() => this.#work(id, reading, advisor.value, details.value));
		return ok(null);
	}

	cancel(id: AttemptId): void {
		if (this.#abort(id)) this.#tellAgain(id);
	}

	/** The attempt has another transcript now, or is gone: what was or is being read holds no more. */
	outdated(id: AttemptId): void {
		this.#asked.delete(id);
		this.#abort(id);
		this.#ended.delete(id);
		this.#tellAgain(id);
	}

	stop(): void {
		for (const { controller } of this.#readings.values()) controller.abort();
	}

	/** -> whether one was under way. */
	#abort(id: AttemptId): boolean {
		this.#readings.get(id)?.controller.abort();
		return this.#readings.delete(id);
	}

	async #work(id: AttemptId, reading: Reading, advisor: Advisor, details: AttemptDetails): Promise<void> {
		const { signal } = reading.controller;
		if (signal.aborted) return;
		const state = await opine(details, advisor, signal, (done) => {
			const before = reading.state;
			if (before.tag !== 'reading' || before.done === done || signal.aborted) return;
			reading.state = { ...before, done };
			this.#tell(id, reading.state);
		}).catch((error: unknown): SecondOpinionState => {
			const message = error instanceof Error ? error.message : String(error);
			return { tag: 'failed', model: advisor.model, message };
		});
		if (signal.aborted) return;
		this.#readings.delete(id);
		await this.#keep(id, state);
	}

	async #keep(id: AttemptId, state: SecondOpinionState): Promise<void> {
		this.#end(id, state);
		if (state.tag !== 'read') return;
		try {
			await this.with_.store.saveSecondOpinion(id, state.opinion);
			this.#ended.delete(id);
		} catch (error) {
			const failure = fail('opinion-not-saved', 'It is kept until you close Aloud.', error);
			this.with_.notify({ tag: 'attempt-failed', id, error: failure.error });
		}
	}

	#end(id: AttemptId, state: SecondOpinionState): Result<null> {
		this.#ended.set(id, state);
		this.#tell(id, state);
		return ok(null);
	}

	/** What there is on disk, unless another reading has begun by then. */
	#tellAgain(id: AttemptId): void {
		void this.open(id).then((details) => {
			if (details.ok && !this.#readings.has(id)) this.#tell(id, details.value.secondOpinion);
		});
	}

	#tell(id: AttemptId, state: SecondOpinionState): void {
		this.with_.notify({ tag: 'second-opinion', id, state });
	}
}

/** Has the advisor read an attempt's answer, in the person's own words where they corrected them. */
async function opine(
	{ attempt: { prompt }, transcript, corrections }: AttemptDetails,
	advisor: Advisor,
	signal: AbortSignal,
	onPoints: (done: number) => void,
): Promise<SecondOpinionState> {
	const { model } = advisor;
	const words = transcript ? wordsOf(correctWords(transcript, corrections)) : [];
	const question = askAboutPoints(prompt, splitSentences(words));
	const answer = await advisor.ask(question, signal, (text) => onPoints(countPointsIn(text)));
	if (!answer.ok) return { tag: 'failed', model, message: answer.error.message };
	const reply = readReply(
		answer.value,
		prompt.points.map(({ id }) => id),
	);
	if (!reply.ok) return { tag: 'failed', model, message: reply.error.message };
	const points = verdictsOf(prompt, reply.value, words);
	return { tag: 'read', opinion: { model, readAt: new Date().toISOString(), points } };
}
