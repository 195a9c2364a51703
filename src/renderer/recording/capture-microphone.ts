import { RECORDING_SAMPLE_RATE } from '../../core/recording/wav-header';
import type { Scope } from '../ui/scope';
import workletUrl from './capture.worklet.ts?worker&url';
import { CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage } from './worklet-messages';

export type CaptureListener = {
	/** Mono, 16 kHz, 16-bit; in order, without gaps but for pauses. */
	onBlock: (samples: Int16Array<ArrayBuffer>) => void;
	/** The microphone was unplugged or taken away. */
	onLost: () => void;
};

export type Capture = {
	pause: () => void;
	resume: () => void;
	/** Resolves when the last sample taken has been given to onBlock. */
	finish: () => Promise<void>;
};

/** Takes samples from the stream until the scope ends. The audio thread gathers them, so that a busy window loses none. */
export async function captureMicrophone(
	stream: MediaStream,
	scope: Scope,
	{ onBlock, onLost }: CaptureListener,
): Promise<Capture> {
	// Long buffers ride out a busy machine; nothing here waits for the sound.
	const context = new AudioContext({ sampleRate: RECORDING_SAMPLE_RATE, latencyHint: 'playback' });
	scope.add(() => void context.close());
	await context.audioWorklet.addModule(workletUrl);
	const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
		numberOfInputs: 1,
		numberOfOutputs: 1,
		channelCount: 1,
		channelCountMode: 'explicit',
	});
	const finished = deferred();
	node.port.onmessage = ({ data }: MessageEvent<CaptureMessage>) => {
		if (data.tag === 'block') onBlock(data.samples);
		else finished.resolve();
	};
	for (const track of stream.getAudioTracks()) {
		scope.listen(track, 'ended', onLost);
		if (track.readyState === 'ended') onLost();
	}
	const source = context.createMediaStreamSource(stream);
	source.connect(node);
	// Chrome pulls a node only towards the destination; the processor writes nothing, so it stays silent.
	node.connect(context.destination);
	scope.add(() => {
		source.disconnect();
		node.disconnect();
		node.port.close();
		finished.resolve();
	});
	await context.resume();
	const say = (command: CaptureCommand): void => node.port.postMessage(command);
	return {
		pause: () => say({ tag: 'pause' }),
		resume: () => say({ tag: 'resume' }),
		finish: () => {
			say({ tag: 'finish' });
			return finished.promise;
		},
	};
}

/** Promise.withResolvers, which Chrome 114 does not have. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
	let resolve = (): void => {};
	const promise = new Promise<void>((done) => {
		resolve = done;
	});
	return { promise, resolve };
}
