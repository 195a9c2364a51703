import { availableParallelism } from 'node:os';
import type { AskGguf, GgufMessage } from './protocol';

/** Threads that wait for each other spin: one core is left to all else, or every token takes ten times as long. */
const threads = (): number => Math.max(1, availableParallelism() - 1);

/**
 * Loads the model of a GGUF file and asks it one question; the grammar lets it write nothing but the question's JSON.
 * node-llama-cpp never builds and never downloads here: it takes the prebuilt program of its package or fails.
 */
export async function askGguf(
	{ path, question }: AskGguf,
	say: (message: GgufMessage) => void,
): Promise<GgufMessage> {
	const { getLlama, LlamaChatSession, LlamaLogLevel } = await import('node-llama-cpp');
	say({ tag: 'loading' });
	const complaints: string[] = [];
	try {
		const llama = await getLlama({
			gpu: process.platform === 'darwin' ? 'auto' : false,
			build: 'never',
			skipDownload: true,
			progressLogs: false,
			logLevel: LlamaLogLevel.error,
			logger: (_level, complaint) => complaints.push(complaint.trim()),
			maxThreads: threads(),
		});
		const model = await llama.loadModel({ modelPath: path, onLoadProgress: () => say({ tag: 'loading' }) });
		const { system, user, schema, mostTokens } = question;
		// 64 for what a chat's form adds around the two texts.
		const needed = model.tokenize(`${system}\n${user}`).length + mostTokens + 64;
		if (needed > model.trainContextSize) {
			const message = `This answer needs ${needed} tokens, and the model takes ${model.trainContextSize}.`;
			return { tag: 'failure', reason: 'too-long', message };
		}
		const context = await model.createContext({ contextSize: needed, threads: threads() });
		const grammar = await llama.createGrammarForJsonSchema(schema);
		const session = new LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt: system });
		let text = '';
		const answer = await session.prompt(user, {
			grammar,
			maxTokens: mostTokens,
			temperature: 0,
			onTextChunk: (chunk) => {
				text += chunk;
				say({ tag: 'text', text });
			},
		});
		await model.dispose();
		return { tag: 'answer', text: answer };
	} catch (error) {
		// What llama.cpp complains of comes a moment after the failure; its first words are the reason.
		await new Promise((resolve) => setTimeout(resolve, 100));
		const message = complaints[0] ?? (error instanceof Error ? error.message : String(error));
		return { tag: 'failure', reason: 'not-loaded', message };
	}
}
