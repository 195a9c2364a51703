import type { InferenceSession } from 'onnxruntime-node';

/** How every network here is run, on `threads` threads. */
export const sessionOptions = (threads: number): InferenceSession.SessionOptions => ({
	intraOpNumThreads: threads,
	interOpNumThreads: 1,
	// Electron's allocator traps on allocations near 2 GiB, which the arena's growth reaches.
	enableCpuMemArena: false,
	// Threads that wait by spinning take the processor from the recorder and the window: on two busy cores a token
	// took 90 ms so, and 8 ms without.
	extra: { session: { intra_op: { allow_spinning: '0' } } },
});
