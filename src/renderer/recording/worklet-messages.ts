/** Under this name the worklet registers its processor. */
export const CAPTURE_PROCESSOR = 'capture';

/** Window -> worklet. Each is answered by the samples gathered so far. */
export type CaptureCommand = { tag: 'pause' } | { tag: 'resume' } | { tag: 'finish' };

/** Worklet -> window, in the order of the sound. */
export type CaptureMessage = { tag: 'block'; samples: Int16Array<ArrayBuffer> } | { tag: 'finished' };
