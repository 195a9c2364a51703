import { expect, test } from 'vitest';
import { nextSlot, type RecordingSlot, type SlotEvent } from '../../../src/core/session/recording-slot';

const idle: RecordingSlot = { tag: 'idle' };
const recording: RecordingSlot = { tag: 'recording', id: 'a', nextBlock: 3 };
const ending: RecordingSlot = { tag: 'ending', id: 'a' };
const refused = expect.objectContaining({ tag: 'refused' });

test.each<[RecordingSlot, SlotEvent, unknown]>([
	[idle, { tag: 'begin', id: 'a' }, { tag: 'recording', id: 'a', nextBlock: 0 }],
	[idle, { tag: 'append', id: 'a', block: 0 }, refused],
	[idle, { tag: 'end', id: 'a' }, refused],
	[idle, { tag: 'ended', id: 'a' }, refused],
	[recording, { tag: 'begin', id: 'b' }, refused],
	[recording, { tag: 'append', id: 'a', block: 3 }, { tag: 'recording', id: 'a', nextBlock: 4 }],
	[recording, { tag: 'append', id: 'a', block: 2 }, refused],
	[recording, { tag: 'append', id: 'a', block: 4 }, refused],
	[recording, { tag: 'append', id: 'b', block: 3 }, refused],
	[recording, { tag: 'end', id: 'a' }, ending],
	[recording, { tag: 'end', id: 'b' }, refused],
	[recording, { tag: 'ended', id: 'a' }, refused],
	[ending, { tag: 'begin', id: 'b' }, refused],
	[ending, { tag: 'append', id: 'a', block: 3 }, refused],
	[recording, { tag: 'not-written', id: 'a', block: 2 }, { tag: 'recording', id: 'a', nextBlock: 2 }],
	[recording, { tag: 'not-written', id: 'b', block: 2 }, recording],
	[idle, { tag: 'not-written', id: 'a', block: 2 }, idle],
	[ending, { tag: 'end', id: 'a' }, refused],
	[ending, { tag: 'ended', id: 'a' }, idle],
	[ending, { tag: 'ended', id: 'b' }, refused],
])('%o on %o becomes %o', (state, event, expected) => {
	expect(nextSlot(state, event)).toEqual(expected);
});
