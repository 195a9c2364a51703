import { expect, test } from 'vitest';
import {
	isRecordingKept,
	type RecorderEvent,
	type RecorderState,
	recorderTransitions,
	stepRecorder,
} from '../../../src/core/recording/recorder-state';

const id = '2026-11-24T13-05-09-123Z-behavioral-1';
const message = 'The disk is full.';
const busy = 'microphone-busy';
const lost = 'microphone-lost';

const idle: RecorderState = { tag: 'idle' };
const asking: RecorderState = { tag: 'asking-permission' };
const beginning: RecorderState = { tag: 'beginning' };
const recording: RecorderState = { tag: 'recording', id };
const paused: RecorderState = { tag: 'paused', id };
const interrupted: RecorderState = { tag: 'interrupted', id, problem: lost };
const reopening: RecorderState = { tag: 'reopening', id };
const stopping: RecorderState = { tag: 'stopping', id };
const stopped: RecorderState = { tag: 'stopped', id };
const unsaved: RecorderState = { tag: 'unsaved', id, message };
const discarding: RecorderState = { tag: 'discarding', id };
const failed = (problem: Extract<RecorderState, { tag: 'failed' }>['problem']): RecorderState => ({
	tag: 'failed',
	problem,
});
const noMicrophone = failed({ tag: 'microphone', problem: busy });

/** Every pair that means something; all others leave the state as it is. */
const table: [RecorderState, RecorderEvent, RecorderState][] = [
	[idle, { tag: 'record' }, asking],
	[asking, { tag: 'microphone-opened' }, beginning],
	[asking, { tag: 'microphone-refused', problem: busy }, noMicrophone],
	[beginning, { tag: 'begun', id }, recording],
	[beginning, { tag: 'begin-refused', message }, failed({ tag: 'begin-refused', message })],
	[beginning, { tag: 'microphone-lost', problem: busy }, noMicrophone],
	[recording, { tag: 'pause' }, paused],
	[recording, { tag: 'stop' }, stopping],
	[recording, { tag: 'discard' }, discarding],
	[recording, { tag: 'microphone-lost', problem: lost }, interrupted],
	[paused, { tag: 'resume' }, recording],
	[paused, { tag: 'stop' }, stopping],
	[paused, { tag: 'discard' }, discarding],
	[paused, { tag: 'microphone-lost', problem: lost }, interrupted],
	[interrupted, { tag: 'reopen' }, reopening],
	[interrupted, { tag: 'stop' }, stopping],
	[interrupted, { tag: 'discard' }, discarding],
	[reopening, { tag: 'microphone-opened' }, recording],
	[reopening, { tag: 'microphone-refused', problem: busy }, { tag: 'interrupted', id, problem: busy }],
	[stopping, { tag: 'finished' }, stopped],
	[stopping, { tag: 'blocks-refused', message }, unsaved],
	[stopping, { tag: 'finish-refused', message }, failed({ tag: 'finish-refused', message })],
	[stopped, { tag: 'record' }, asking],
	[unsaved, { tag: 'stop' }, stopping],
	[unsaved, { tag: 'discard' }, discarding],
	[discarding, { tag: 'discarded' }, idle],
	[discarding, { tag: 'discard-refused', message }, failed({ tag: 'discard-refused', message })],
	[noMicrophone, { tag: 'record' }, asking],
];
const states = [...new Set(table.map(([from]) => from))];
const events = [...new Map(table.map(([, event]) => [event.tag, event])).values()];

test.each(table)('$0.tag, $1.tag -> $2.tag', (from, event, to) => {
	expect(stepRecorder(from, event)).toEqual(to);
});

test('what the table does not list changes nothing', () => {
	const listed = new Set(table.map(([from, event]) => `${from.tag} ${event.tag}`));
	const others = states.flatMap((from) =>
		events.filter(({ tag }) => !listed.has(`${from.tag} ${tag}`)).map((event) => [from, event] as const),
	);
	expect(others).toHaveLength(states.length * events.length - table.length);
	for (const [from, event] of others) expect(stepRecorder(from, event)).toBe(from);
});

test('there is a way out of every state, and the table knows them all', () => {
	expect(states.map(({ tag }) => tag).sort()).toEqual(Object.keys(recorderTransitions).sort());
});

test('leaving the page needs a word exactly while something recorded may still be lost', () => {
	expect(states.filter(isRecordingKept).map(({ tag }) => tag)).toEqual([
		'recording',
		'paused',
		'interrupted',
		'reopening',
		'stopping',
		'unsaved',
	]);
});
