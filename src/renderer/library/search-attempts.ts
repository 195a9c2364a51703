import type { AttemptSummary } from '../../core/session/attempt';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Attempts whose question has every word of the query in it, also as a beginning; accents and case don't count. */
export function searchAttempts(attempts: readonly AttemptSummary[], query: string): AttemptSummary[] {
	const wanted = plain(query).split(/\s+/).filter(Boolean);
	return attempts.filter((attempt) => {
		const text = plain(`${attempt.question} ${attempt.promptId}`);
		return wanted.every((word) => text.includes(word));
	});
}
