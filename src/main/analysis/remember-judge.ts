import type { Judge, Pair } from '../../core/analysis/judge';

/** The same judge, which runs each pair of texts only once. */
export function rememberJudge(judge: Judge): Judge {
	return {
		config: judge.config,
		coverage: remember(judge.coverage),
		star: remember(judge.star),
	};
}

type Run = Judge['coverage'];

function remember(run: Run): Run {
	const known = new Map<string, number[]>();
	return async (pairs) => {
		const missing = new Map<string, Pair>();
		for (const pair of pairs) if (!known.has(keyOf(pair))) missing.set(keyOf(pair), pair);
		if (missing.size > 0) {
			const logits = await run([...missing.values()]);
			[...missing.keys()].forEach((key, index) => {
				const row = logits[index];
				if (row) known.set(key, row);
			});
		}
		return pairs.map((pair) => {
			const row = known.get(keyOf(pair));
			if (!row) throw new Error('the judge gave fewer rows than it got pairs');
			return row;
		});
	};
}

const keyOf = ({ first, second }: Pair): string => JSON.stringify([first, second]);
