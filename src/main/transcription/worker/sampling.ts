/** 0 takes the likeliest tokens; above, one is drawn, with `random` in [0, 1). */
export type Sampling = { temperature: number; random: () => number };

/** A token that may come next, and the natural logarithm of its probability. */
export type Candidate = { token: number; logProbability: number };
