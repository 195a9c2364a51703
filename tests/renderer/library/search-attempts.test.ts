import { expect, test } from 'vitest';
import type { AttemptSummary } from '../../../src/core/session/attempt';
import { searchAttempts } from '../../../src/renderer/library/search-attempts';

const attempt = (promptId: string, question: string): AttemptSummary => ({
	id: '2026-11-24T13-05-09-123Z-behavioral-1',
	promptId,
	kind: 'behavioral',
	question,
	startedAt: '2026-11-24T13:05:09.123Z',
	stage: 'reported',
	durationSeconds: 60,
	points: null,
});

const attempts = [
	attempt('behavioral/1', 'Tell me about a system that failed in production.'),
	attempt('system-design/8', 'Design a semantic cache.'),
	attempt('own/1', 'Your résumé, in a minute?'),
];

const found = (query: string): string[] => searchAttempts(attempts, query).map(({ promptId }) => promptId);

test.each([
	['', ['behavioral/1', 'system-design/8', 'own/1']],
	['   ', ['behavioral/1', 'system-design/8', 'own/1']],
	['SYSTEM', ['behavioral/1', 'system-design/8']],
	['production system', ['behavioral/1']],
	['resume', ['own/1']],
	['sem cac', ['system-design/8']],
	['kubernetes', []],
])('"%s" finds %j', (query, prompts) => {
	expect(found(query)).toEqual(prompts);
});
