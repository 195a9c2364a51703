import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../src/core/result';
import { BlockSender, type Saving } from '../../../src/renderer/recording/block-sender';

const block = (length: number, value: number) => new Int16Array(length).fill(value);
const full = fail('not-saved', 'The disk is full.');

/** A main process whose disk refuses the given number of calls, and then takes all. */
function startMain(refusals: number) {
	const calls: number[] = [];
	const written: number[] = [];
	const shown: Saving[] = [];
	let left = refusals;
	const append = async (number: number, samples: Int16Array): Promise<Result<null>> => {
		calls.push(number);
		await Promise.resolve();
		if (left > 0) {
			left -= 1;
			return full;
		}
		written.push(samples[0] ?? 0);
		return ok(null);
	};
	const sender = new BlockSender(append, (saving) => shown.push(saving), [0, 0]);
	return { sender, calls, written, shown };
}

test('blocks are handed over one after the other, numbered from 0', async () => {
	const { sender, calls, written, shown } = startMain(0);
	for (const value of [1, 2, 3]) sender.push(block(10, value));
	expect(await sender.drain()).toEqual(ok(null));
	expect(calls).toEqual([0, 1, 2]);
	expect(written).toEqual([1, 2, 3]);
	expect(shown.at(-1)).toEqual({ tag: 'saving', saved: 30, held: 0 });
});

test('a refused block is tried again under its own number, and none is left out', async () => {
	const { sender, calls, written, shown } = startMain(2);
	for (const value of [1, 2]) sender.push(block(10, value));
	expect(await sender.drain()).toEqual(ok(null));
	expect(calls).toEqual([0, 0, 0, 1]);
	expect(written).toEqual([1, 2]);
	expect(shown[0]).toEqual({ tag: 'retrying', message: 'The disk is full.', saved: 0, held: 20 });
});

test('after the last try everything stays held, what comes later too, until it is tried again', async () => {
	const { sender, calls, written, shown } = startMain(3);
	sender.push(block(10, 1));
	expect(await sender.drain()).toEqual(full);
	sender.push(block(5, 2));
	expect(calls).toEqual([0, 0, 0]);
	expect(shown.at(-1)).toEqual({ tag: 'stuck', message: 'The disk is full.', saved: 0, held: 15 });
	expect(await sender.drain()).toEqual(ok(null));
	expect(written).toEqual([1, 2]);
	expect(calls).toEqual([0, 0, 0, 0, 1]);
});
