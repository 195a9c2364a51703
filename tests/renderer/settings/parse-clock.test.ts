import { expect, test } from 'vitest';
import { parseClock } from '../../../src/renderer/settings/parse-clock';

test.each([
	['2:30', 150],
	[' 0:45 ', 45],
	['2', 120],
	['1:02:30', 3750],
	['90:00', 5400],
])('"%s" is %s seconds', (text, seconds) => {
	expect(parseClock(text)).toBe(seconds);
});

test.each(['', '2:75', '2.5', 'two', '1:2:3:4', '-1:00', ':30'])('"%s" is no time', (text) => {
	expect(parseClock(text)).toBeNull();
});
