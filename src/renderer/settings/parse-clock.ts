/** `2:30`, `2` (minutes), `1:02:30` -> seconds; null where it is no time. */
export function parseClock(text: string): number | null {
	const parts = text.trim().split(':');
	if (parts.length > 3 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
	const numbers = parts.map(Number);
	const minutesOnly = numbers.length === 1;
	if (!minutesOnly && numbers.slice(1).some((n) => n > 59)) return null;
	return numbers.reduce((sum, n) => sum * 60 + n, 0) * (minutesOnly ? 60 : 1);
}
