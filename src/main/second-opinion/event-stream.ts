/** The data of each event of a text/event-stream, as it comes; an event that is broken off is left out. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
		rest += decoder.decode(chunk, { stream: true });
		const lines = rest.split(/\r?\n/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			if (line.startsWith('data:')) yield line.slice('data:'.length).trim();
		}
	}
}
