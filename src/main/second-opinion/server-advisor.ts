import { fail, ok, type Result } from '../../core/result';
import type { LocalAddress } from '../../core/second-opinion/local-address';
import type { ModelQuestion } from '../../core/second-opinion/question';
import { StallWatch } from '../requests/stall-watch';
import type { Advisor, AdvisorFailure } from './advisor';
import { readEvents } from './event-stream';
import { explain, refusal, requestLocally } from './local-server';
import { chatChunkSchema, chatCompletionSchema, parseJson } from './server-replies';

type Options = {
	address: LocalAddress;
	model: string;
	/** A server that sends nothing for so long is given up; it may load a large model meanwhile. */
	silenceMs: number;
};

/** Room for the thoughts of models that think first. */
const FEWEST_TOKENS = 4096;
/** No verdict is as long; a server that goes on and on is ended. */
const MOST_CHARACTERS = 200_000;

/** A model behind an OpenAI-compatible server on this machine: Ollama, llama.cpp, LM Studio and others. */
export const createServerAdvisor = ({ address, model, silenceMs }: Options): Advisor => ({
	model,
	ask: async (question, signal, onText) => {
		const watch = new StallWatch(signal, silenceMs);
		const post = (withSchema: boolean) =>
			requestLocally(address, '/v1/chat/completions', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(bodyOf(question, model, withSchema)),
				signal: watch.signal,
			});
		try {
			let response = await post(true);
			// Older servers know no JSON schema: the prompt asks for JSON all the same.
			if (response.ok && [400, 422].includes(response.value.status)) {
				await response.value.body?.cancel();
				response = await post(false);
			}
			if (!response.ok) return response;
			if (!response.value.ok) return await refusal(response.value);
			return await readAnswer(response.value, (text) => {
				watch.heard();
				onText?.(text);
			});
		} catch (error) {
			return explain(watch, error);
		} finally {
			watch.end();
		}
	},
});

const bodyOf = ({ system, user, schema, mostTokens }: ModelQuestion, model: string, withSchema: boolean) => ({
	model,
	messages: [
		{ role: 'system', content: system },
		{ role: 'user', content: user },
	],
	temperature: 0,
	max_tokens: Math.max(FEWEST_TOKENS, mostTokens),
	stream: true,
	...(withSchema
		? { response_format: { type: 'json_schema', json_schema: { name: 'verdicts', strict: true, schema } } }
		: {}),
});

const unreadable = () => fail('unreadable-answer', 'The server answered, but not as a chat completion.');

/** A stream of chunks, or one piece of JSON from servers that don't stream. */
async function readAnswer(
	response: Response,
	onText: (text: string) => void,
): Promise<Result<string, AdvisorFailure>> {
	if (!response.body) return unreadable();
	if (!response.headers.get('content-type')?.includes('event-stream')) {
		const whole = chatCompletionSchema.safeParse(parseJson(await response.text()));
		return whole.success ? ok(whole.data.choices[0]?.message.content ?? '') : unreadable();
	}
	let text = '';
	for await (const data of readEvents(response.body)) {
		if (data === '[DONE]') break;
		const chunk = chatChunkSchema.safeParse(parseJson(data));
		if (!chunk.success) return unreadable();
		if ('error' in chunk.data) {
			const { error } = chunk.data;
			return fail(
				'refused-by-server',
				`The server said: ${typeof error === 'string' ? error : error.message}`,
			);
		}
		text += chunk.data.choices[0]?.delta?.content ?? '';
		if (text.length > MOST_CHARACTERS) return unreadable();
		onText(text);
	}
	return ok(text);
}
