import { expect, test } from 'vitest';
import { describeFailure } from '../../../src/renderer/report/attempt-failure';

test.each([
	['not-saved', 'The report could not be written to disk.', true],
	['opinion-not-saved', 'The second opinion could not be written to disk.', false],
	['model-failed', 'The report could not be made.', true],
])('%s says what happened: %s', (tag, happened, again) => {
	expect(describeFailure({ tag }, false)).toMatchObject({ happened, again });
});

test('what is safe is no more than what is there', () => {
	const failure = { tag: 'model-failed' };
	expect(describeFailure(failure, false).safe).not.toContain('transcript');
	expect(describeFailure(failure, true).safe).toContain('transcript');
});
