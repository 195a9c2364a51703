/** Ends a switch over a tagged union: a new member is then a type error here. */
export function assertNever(value: never): never {
	throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
