/** Seconds -> `1:05`. */
export function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 0.72 -> `70 %`: in steps of 5, since no more than that is known. */
export const chanceText = (probability: number): string => `${5 * Math.round(20 * probability)} %`;

/** Lines of at most 100 characters, each after the indent. */
export function wrap(text: string, indent = ''): string {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && indent.length + line.length + 1 + word.length > 100) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines.map((line) => indent + line).join('\n');
}
