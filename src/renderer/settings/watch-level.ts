import type { MicrophoneProblem } from '../../core/recording/recorder-state';
import { closeStream, openMicrophone } from '../recording/open-microphone';
import { Scope } from '../ui/scope';

/** Milliseconds between two looks at the level. */
const EVERY = 100;

/** Tells the peak (0 to 1) of what the microphone hears; -> a function that closes it. */
export function watchLevel(
	microphone: string | null,
	{
		onOpened,
		onPeak,
		onProblem,
	}: {
		onOpened: () => void;
		onPeak: (peak: number) => void;
		onProblem: (problem: MicrophoneProblem) => void;
	},
): () => void {
	const scope = new Scope();
	void openMicrophone(microphone).then((result) => {
		if (!result.ok) {
			if (!scope.ended) onProblem(result.error.tag);
			return;
		}
		const stream = result.value;
		scope.add(() => closeStream(stream));
		if (scope.ended) return;
		onOpened();
		for (const track of stream.getAudioTracks())
			scope.listen(track, 'ended', () => onProblem('microphone-lost'));
		const context = new AudioContext();
		scope.add(() => void context.close());
		const analyser = context.createAnalyser();
		analyser.fftSize = 8192;
		context.createMediaStreamSource(stream).connect(analyser);
		const samples = new Float32Array(analyser.fftSize);
		scope.every(EVERY, () => {
			analyser.getFloatTimeDomainData(samples);
			onPeak(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0));
		});
	});
	return () => scope.end();
}
