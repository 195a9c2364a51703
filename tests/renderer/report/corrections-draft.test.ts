import { expect, test } from 'vitest';
import type { Correction, Corrections } from '../../../src/core/corrections/corrections';
import { fail, ok, type Result } from '../../../src/core/result';
import { CorrectionsDraft } from '../../../src/renderer/report/corrections-draft';

const mark = (point: string): Correction => ({ tag: 'point', point, state: 'covered' });
const isFix = (correction: Correction): boolean => correction.tag === 'point' && correction.point === 'fix';

/** A main process that answers when it is told to. */
function slowMain() {
	const asked: { corrections: Corrections; answer: (result: Result<null>) => void }[] = [];
	const write = (corrections: Corrections): Promise<Result<null>> =>
		new Promise((answer) => asked.push({ corrections, answer }));
	return { asked, write };
}

test('a change that is made before the last one is on disk builds on it', async () => {
	const { asked, write } = slowMain();
	const draft = new CorrectionsDraft([], write);
	draft.add(mark('fix'));
	draft.add(mark('team'));
	expect(draft.view().corrections).toEqual([mark('fix'), mark('team')]);
	expect(asked.map(({ corrections }) => corrections)).toEqual([[mark('fix')], [mark('fix'), mark('team')]]);
	for (const { answer } of asked) answer(ok(null));
	expect(await draft.written()).toBe(true);
});

test('a change is taken back, and the last one undone, without waiting for the disk', () => {
	const { asked, write } = slowMain();
	const draft = new CorrectionsDraft([mark('fix')], write);
	draft.add(mark('team'));
	draft.remove(isFix);
	draft.undo();
	expect(asked.at(-1)?.corrections).toEqual([]);
});

test('what could not be written stays, says why, and goes with the next that can', async () => {
	const { asked, write } = slowMain();
	const draft = new CorrectionsDraft([], write);
	draft.add(mark('fix'));
	asked[0]?.answer(fail('not-saved', 'The disk is full.'));
	expect(await draft.written()).toBe(false);
	expect(draft.view()).toEqual({ corrections: [mark('fix')], failure: 'The disk is full.' });
	draft.retry();
	expect(asked[1]?.corrections).toEqual([mark('fix')]);
	asked[1]?.answer(ok(null));
	expect(await draft.written()).toBe(true);
	expect(draft.view().failure).toBe(null);
});

test('a late answer to an earlier write says nothing of the later one', async () => {
	const { asked, write } = slowMain();
	const draft = new CorrectionsDraft([], write);
	draft.add(mark('fix'));
	draft.add(mark('team'));
	asked[1]?.answer(ok(null));
	asked[0]?.answer(fail('not-saved', 'The disk is full.'));
	expect(await draft.written()).toBe(true);
	expect(draft.view().failure).toBe(null);
});
