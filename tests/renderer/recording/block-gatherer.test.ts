import { expect, test } from 'vitest';
import { BlockGatherer } from '../../../src/renderer/recording/block-gatherer';

test('samples come out in blocks of one length, in order, and the rest with flush', () => {
	const gatherer = new BlockGatherer(4);
	const all = Float32Array.from({ length: 10 }, (_, index) => index / 16);
	const blocks = [...gatherer.push(all.subarray(0, 3)), ...gatherer.push(all.subarray(3))];
	expect(blocks.map(({ length }) => length)).toEqual([4, 4]);
	const rest = gatherer.flush();
	const samples = [...blocks, ...(rest ? [rest] : [])].flatMap((block) => [...block]);
	expect(samples).toEqual([...all].map((sample) => Math.round(sample * 0x7fff)));
	expect(gatherer.flush()).toBeNull();
});

test('what is louder than full scale is clipped and does not wrap around', () => {
	const gatherer = new BlockGatherer(4);
	expect(gatherer.push(Float32Array.of(2, 1, -1, -2))).toEqual([Int16Array.of(32767, 32767, -32768, -32768)]);
});
