import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { z } from 'zod';
import { fail, ok, type Result } from '../../core/result';

/** Another recogniser: a name, and the command that serves it (scripts/bench/). */
export type CompetitorCommand = { name: string; command: readonly string[] };

const answerSchema = z.object({ seconds: z.number().positive(), texts: z.array(z.string()) });
export type CompetitorRun = z.infer<typeof answerSchema>;

/** `NAME=COMMAND` with the command's words parted by spaces. */
export function readCompetitor(text: string): Result<CompetitorCommand> {
	const [name = '', ...rest] = text.split('=');
	const command = rest.join('=').split(' ').filter(Boolean);
	if (name === '' || command.length === 0)
		return fail('bad-arguments', `Expected NAME=COMMAND, found ${text}`);
	return ok({ name, command });
}

/** A competitor's process: it loads its model once, and hears all files each time that it is told to. */
export class Competitor {
	readonly name: string;
	readonly #process: ChildProcessWithoutNullStreams;
	readonly #lines: AsyncIterator<string>;
	readonly #reader: Interface;

	constructor({ name, command }: CompetitorCommand, threads: number, files: readonly string[]) {
		this.name = name;
		const [program = '', ...words] = command;
		this.#process = spawn(program, [...words, String(threads), ...files]);
		this.#process.stderr.resume();
		this.#reader = createInterface({ input: this.#process.stdout });
		this.#lines = this.#reader[Symbol.asyncIterator]();
	}

	/** Throws where the process ends, or answers with something else. */
	async run(): Promise<CompetitorRun> {
		this.#process.stdin.write('run\n');
		for (;;) {
			const { value, done } = await this.#lines.next();
			if (done) throw new Error(`${this.name} ended without an answer`);
			// Libraries print lines of their own.
			if (value.startsWith('{')) return answerSchema.parse(JSON.parse(value));
		}
	}

	close(): void {
		this.#reader.close();
		this.#process.stdin.end();
		this.#process.kill();
	}
}
