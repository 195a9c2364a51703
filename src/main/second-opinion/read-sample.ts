import type { SampleReading } from '../../core/ipc/contract';
import { ok, type Result } from '../../core/result';
import { verdictsOf } from '../../core/second-opinion/opinion';
import { askAboutPoints } from '../../core/second-opinion/question';
import { readReply } from '../../core/second-opinion/read-reply';
import { markSample, samplePrompt, sampleSentences, sampleWords } from '../../core/second-opinion/sample';
import type { Advisor } from './advisor';

/** Has the advisor read the sample answer, whose points are known. */
export async function readSample(advisor: Advisor, signal: AbortSignal): Promise<Result<SampleReading>> {
	const startedAt = Date.now();
	const answer = await advisor.ask(askAboutPoints(samplePrompt, sampleSentences), signal);
	if (!answer.ok) return answer;
	const reply = readReply(
		answer.value,
		samplePrompt.points.map(({ id }) => id),
	);
	if (!reply.ok) return reply;
	const marks = markSample(verdictsOf(samplePrompt, reply.value, sampleWords));
	return ok({ model: advisor.model, seconds: (Date.now() - startedAt) / 1000, ...marks });
}
