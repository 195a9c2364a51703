/** The part of AudioWorkletGlobalScope that capture.worklet.ts uses; TypeScript's DOM library leaves it out. */
declare abstract class AudioWorkletProcessor {
	readonly port: MessagePort;
	/** inputs[input][channel] holds 128 samples; false ends the node. */
	abstract process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
