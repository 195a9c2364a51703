import { expect, test } from 'vitest';
import { bandFill, targetZone } from '../../../src/renderer/recording/target-band';

test.each([
	[0, 'neutral'],
	[149, 'neutral'],
	[150, 'amber'],
	[179, 'amber'],
	[180, 'red'],
	[600, 'red'],
])('after %s of 120 s the band is %s', (elapsed, zone) => {
	expect(targetZone(elapsed, 120)).toBe(zone);
});

test('the band fills with time, and is full from 175 % of the target on', () => {
	expect(bandFill(0, 120)).toBe(0);
	expect(bandFill(105, 120)).toBe(0.5);
	expect(bandFill(210, 120)).toBe(1);
	expect(bandFill(1000, 120)).toBe(1);
});
