import { expect, test } from 'vitest';
import { bundledArchitecture, catalogue } from '../../../src/core/models/catalogue';
import { expectedSpeed, relativeCost, speedText } from '../../../src/core/models/expected-speed';

const costOf = (name: string): number => {
	const entry = catalogue.find((each) => each.name === name);
	if (!entry) throw new Error(name);
	return relativeCost(entry.architecture);
};

test('the same network costs more on the hub, where it always encodes 30 s', () => {
	expect(relativeCost(bundledArchitecture)).toBeGreaterThan(1);
	expect(relativeCost(bundledArchitecture)).toBeLessThan(2);
});

test('larger models cost more, in the order of their sizes', () => {
	const costs = [
		'whisper-tiny.en',
		'whisper-base.en',
		'distil-small.en',
		'whisper-small.en',
		'whisper-large-v3-turbo',
	];
	const inOrder = costs.map(costOf);
	expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
	expect(costOf('whisper-small.en') / costOf('whisper-base.en')).toBeGreaterThan(3);
	expect(costOf('whisper-small.en') / costOf('whisper-base.en')).toBeLessThan(5);
});

test('twice as fast a machine is twice as fast with each model', () => {
	const { architecture } = catalogue[2] ?? { architecture: bundledArchitecture };
	expect(expectedSpeed(architecture, 20)).toBeCloseTo(2 * expectedSpeed(architecture, 10));
});

test.each([
	[16.6, 'about 17 × faster than speech'],
	[3.14, 'about 3.1 × faster than speech'],
	[1.02, 'about as fast as speech'],
	[0.5, 'about 2 × slower than speech: the report comes late'],
])('%f is said as %s', (speed, text) => {
	expect(speedText(speed)).toBe(text);
});
