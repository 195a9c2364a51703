import { attach, mustExecute, node } from './setup/execute.mjs';
import { inRoot } from './setup/paths.mjs';

/** Speaks the sample answer with the fixture voice and judges it, as the app does with a recording. */
export async function checkSample() {
	console.log(
		'There is no display here, so this checks the sample answer to behavioral/1 in place of the app:',
	);
	const { stdout } = await mustExecute(...node(inRoot('scripts', 'write-fixture.mjs'), 'star'));
	return attach(...node(inRoot('out', 'main', 'check.js'), stdout.trim(), '--prompt', 'behavioral/1'));
}
