/** What happened to an attempt on its way to the report, what is safe, and whether it is to be tried again. */
export type AttemptFailure = { happened: string; safe: string; again: boolean };

export function describeFailure({ tag }: { tag: string }, hasTranscript: boolean): AttemptFailure {
	switch (tag) {
		case 'not-saved':
			return {
				happened: 'The report could not be written to disk.',
				safe: 'The recording is safe. What was made of it is shown below.',
				again: true,
			};
		case 'opinion-not-saved':
			return {
				happened: 'The second opinion could not be written to disk.',
				safe: 'The recording and its report are safe.',
				again: false,
			};
		default:
			return {
				happened: 'The report could not be made.',
				safe: hasTranscript
					? 'The recording and its transcript are safe; both are below.'
					: 'The recording is safe; you can play it below.',
				again: true,
			};
	}
}
