import { BlockGatherer } from './block-gatherer';
import { CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage } from './worklet-messages';

/** Runs on the audio thread: gathers the microphone's samples into 16-bit blocks and posts them. */
class CaptureProcessor extends AudioWorkletProcessor {
	readonly #gatherer = new BlockGatherer();
	#mode: 'capturing' | 'paused' | 'finished' = 'capturing';

	constructor() {
		super();
		this.port.onmessage = ({ data }: MessageEvent<CaptureCommand>) => this.#obey(data);
	}

	process(inputs: Float32Array[][]): boolean {
		const samples = inputs[0]?.[0];
		if (samples && this.#mode === 'capturing')
			for (const block of this.#gatherer.push(samples)) this.#post(block);
		return this.#mode !== 'finished';
	}

	#obey(command: CaptureCommand): void {
		const rest = this.#gatherer.flush();
		if (rest) this.#post(rest);
		if (command.tag === 'finish') this.port.postMessage({ tag: 'finished' } satisfies CaptureMessage);
		this.#mode = command.tag === 'finish' ? 'finished' : command.tag === 'pause' ? 'paused' : 'capturing';
	}

	#post(samples: Int16Array<ArrayBuffer>): void {
		this.port.postMessage({ tag: 'block', samples } satisfies CaptureMessage, [samples.buffer]);
	}
}

registerProcessor(CAPTURE_PROCESSOR, CaptureProcessor);
