/**
 * One thing that has to be there before the program can run.
 * @typedef {{ name: string, isDone: () => boolean | Promise<boolean>, run: () => Promise<string | void> }} Step
 * `run` may return what is worth knowing about what it did; it throws when it can't.
 */

/**
 * Runs the steps that aren't done yet, in order, with one line for each.
 * @param {Step[]} steps
 * @param {(line: string) => void} say
 */
export async function setUp(steps, say) {
	for (const step of steps) {
		if (await step.isDone()) continue;
		const started = Date.now();
		say(`${step.name} ...`);
		const note = await step.run();
		say(`  ${note ? `${note}, ` : ''}${((Date.now() - started) / 1000).toFixed(0)} s`);
	}
}
