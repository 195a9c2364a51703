import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Failure, fail, ok, type Result } from '../core/result';

/** Exit code of every expected failure: a wrong argument, a file that isn't there. */
const EXPECTED_FAILURE = 2;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
	typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** Reads flags and positionals; a flag that doesn't exist, or lacks its value, is a failure that ends in the usage. */
export function readArguments<T extends Options>(
	options: T,
	usage: string,
	args: string[] = process.argv.slice(2),
): Result<Parsed<T>> {
	try {
		return ok(parseArgs({ args, options, allowPositionals: true, strict: true }));
	} catch (error) {
		const said = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
		return fail('bad-arguments', `${said}. Usage: ${usage}`);
	}
}

/**
 * Runs a command. A failure is one line on standard error and exit code 2; a bug is its stack and code 1. Standard
 * output belongs to the command alone.
 */
export async function runCommand(command: () => Promise<Result<unknown, Failure>>): Promise<void> {
	keepStandardOutputClean();
	try {
		const result = await command();
		if (!result.ok) {
			printProgress('');
			process.stderr.write(`${result.error.message}\n`);
			process.exitCode = EXPECTED_FAILURE;
		}
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = 1;
	}
}

/** Libraries that log to the console must not write into the JSON that somebody parses. */
function keepStandardOutputClean(): void {
	console.log = console.info = console.debug = console.error;
}

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
export const printText = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says how far a long command is, on standard error, where a person is watching. */
export function printProgress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
