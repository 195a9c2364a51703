/** An expected failure: what happened, in words for the person, and what caused it. */
export type Failure<Tag extends string = string> = { tag: Tag; message: string; cause?: string };

/** Either a value or an expected failure. Bugs throw; failures are returned. */
export type Result<T, E extends Failure = Failure> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <Tag extends string>(
	tag: Tag,
	message: string,
	cause?: unknown,
): { ok: false; error: Failure<Tag> } => ({
	ok: false,
	error: cause === undefined ? { tag, message } : { tag, message, cause: describeCause(cause) },
});

const describeCause = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
