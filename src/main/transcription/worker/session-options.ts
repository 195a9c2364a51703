import type { InferenceSession } from 'onnxruntime-node';

/** How every network here is run, on `threads` threads. */
export const sessionOptions = (threads: number): InferenceSession.SessionOptions => ({
	intraOpNumThreads: threads,
	interOpNumThreads: 1,
	// Electron's allocator traps on allocations near 2 GiB, which the arena's growth reaches.
	enableCpuMemArena: false,
	// A thread that spins for long while it waits takes the processor from the recorder and the window: on two busy
	// cores a token took 50 ms so, and 20 ms with the short spin that bridges the gap between two operators.
	extra: { session: { intra_op: { allow_spinning: '1', spin_duration_us: '20' } } },
});
