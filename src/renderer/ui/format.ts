/** Seconds as a clock: 0:05, 1:52, 1:02:03. Whole seconds that have passed. */
export function clock(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	const two = (n: number): string => String(n).padStart(2, '0');
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor(whole / 60) % 60;
	return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The clock of the recorder, whose width never changes: 00:05, 01:24. */
export function recorderClock(seconds: number): string {
	return clock(seconds).padStart(5, '0');
}

/** Short spans with a tenth: 1.4 s; from ten seconds on whole: 24 s. */
export function secondsText(seconds: number): string {
	return `${seconds < 10 ? Number(seconds.toFixed(1)) : Math.round(seconds)} s`;
}

/** As it is said: 30 seconds, 1 minute, 90 seconds. */
export function spokenTime(seconds: number): string {
	return seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}

export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

export function count(n: number, one: string, many: string = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** When an attempt was made: Today 13:05, Yesterday 09:12, 24 Nov 2026 13:05. In the machine's time zone. */
export function when(iso: string, now: Date = new Date()): string {
	const then = new Date(iso);
	const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	const day = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
	// Rounded, since a day of the change to summer time has 23 hours.
	const daysAgo = Math.round((day(now) - day(then)) / 86_400_000);
	if (daysAgo === 0) return `Today ${time}`;
	if (daysAgo === 1) return `Yesterday ${time}`;
	return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })} ${time}`;
}

/** The first words of a text, at most so many characters, cut between words. */
export function firstWords(text: string, longest = 48): string {
	if (text.length <= longest) return text;
	const cut = text.lastIndexOf(' ', longest);
	return `${text.slice(0, cut > 0 ? cut : longest).replace(/[\s,;:.–-]+$/, '')}…`;
}
