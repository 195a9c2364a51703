import { describe, expect, test } from 'vitest';
import { type ModelEvent, type ModelState, nextModelState } from '../../../src/core/models/model-state';

const problem = { tag: 'stalled', message: 'Nothing came.' };
const states: Record<ModelState['tag'], ModelState> = {
	absent: { tag: 'absent', kept: 5 },
	asking: { tag: 'asking' },
	fetching: { tag: 'fetching', done: 3, all: 10 },
	trying: { tag: 'trying' },
	ready: { tag: 'ready' },
	failed: { tag: 'failed', problem, kept: 5 },
};
const events: Record<ModelEvent['tag'], ModelEvent> = {
	begin: { tag: 'begin' },
	fetched: { tag: 'fetched', done: 4, all: 10 },
	complete: { tag: 'complete' },
	heard: { tag: 'heard' },
	fail: { tag: 'fail', problem, kept: 5 },
	cancelled: { tag: 'cancelled', kept: 5 },
	removed: { tag: 'removed' },
};

/** Where each event leads from each state; a dot stays. */
const table: Record<ModelState['tag'], Record<ModelEvent['tag'], ModelState['tag'] | '.'>> = {
	absent: {
		begin: 'asking',
		fetched: '.',
		complete: '.',
		heard: '.',
		fail: '.',
		cancelled: '.',
		removed: 'absent',
	},
	asking: {
		begin: '.',
		fetched: 'fetching',
		complete: 'trying',
		heard: '.',
		fail: 'failed',
		cancelled: 'absent',
		removed: '.',
	},
	fetching: {
		begin: '.',
		fetched: 'fetching',
		complete: 'trying',
		heard: '.',
		fail: 'failed',
		cancelled: 'absent',
		removed: '.',
	},
	trying: {
		begin: '.',
		fetched: '.',
		complete: '.',
		heard: 'ready',
		fail: 'failed',
		cancelled: 'absent',
		removed: '.',
	},
	ready: {
		begin: '.',
		fetched: '.',
		complete: '.',
		heard: '.',
		fail: 'failed',
		cancelled: '.',
		removed: 'absent',
	},
	failed: {
		begin: 'asking',
		fetched: '.',
		complete: '.',
		heard: '.',
		fail: '.',
		cancelled: '.',
		removed: 'absent',
	},
};

describe.each(Object.entries(table))('%s', (from, row) => {
	test.each(Object.entries(row))('%s -> %s', (event, to) => {
		const before = states[from as ModelState['tag']];
		const after = nextModelState(before, events[event as ModelEvent['tag']]);
		if (to === '.') expect(after).toBe(before);
		else expect(after.tag).toBe(to);
	});
});

test('what was kept of a broken download is forgotten only when it is removed', () => {
	expect(nextModelState(states.fetching, events.fail)).toMatchObject({ kept: 5 });
	expect(nextModelState(states.failed, events.removed)).toEqual({ tag: 'absent', kept: 0 });
});
