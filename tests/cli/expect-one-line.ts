import { expect } from 'vitest';

/** An expected failure: code 2, nothing on standard output, one line on standard error that matches. */
export function expectOneLine(
	ran: { code: number | null; stdout: string; stderr: string },
	line: RegExp,
): void {
	expect(ran).toMatchObject({ code: 2, stdout: '' });
	expect(ran.stderr).toMatch(/^[^\n]+\n$/);
	expect(ran.stderr).toMatch(line);
}
