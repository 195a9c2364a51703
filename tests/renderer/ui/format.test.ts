import { expect, test } from 'vitest';
import {
	clock,
	count,
	firstWords,
	percent,
	recorderClock,
	secondsText,
	spokenTime,
	when,
} from '../../../src/renderer/ui/format';

test.each([
	[0, '0:00'],
	[5.9, '0:05'],
	[59.99, '0:59'],
	[60, '1:00'],
	[112.4, '1:52'],
	[3723, '1:02:03'],
	[-1, '0:00'],
])('%s seconds are %s on the clock', (seconds, text) => {
	expect(clock(seconds)).toBe(text);
});

test.each([
	[1, '1 second'],
	[30, '30 seconds'],
	[60, '1 minute'],
	[90, '90 seconds'],
	[300, '5 minutes'],
])('%s seconds are said as %s', (seconds, text) => {
	expect(spokenTime(seconds)).toBe(text);
});

test.each([
	[4, '00:04'],
	[84, '01:24'],
	[3723, '1:02:03'],
])('%s seconds are %s on the recorder', (seconds, text) => {
	expect(recorderClock(seconds)).toBe(text);
});

test.each([
	[1.43, '1.4 s'],
	[2, '2 s'],
	[24.6, '25 s'],
])('a span of %s seconds is %s', (seconds, text) => {
	expect(secondsText(seconds)).toBe(text);
});

test('counts and shares are written with their unit', () => {
	expect(count(1, 'pause')).toBe('1 pause');
	expect(count(2, 'pause')).toBe('2 pauses');
	expect(count(0, 'story', 'stories')).toBe('0 stories');
	expect(percent(0.196)).toBe('20 %');
});

const now = new Date(2026, 10, 24, 13, 30);

test.each([
	[new Date(2026, 10, 24, 0, 5), 'Today 00:05'],
	[new Date(2026, 10, 23, 23, 55), 'Yesterday 23:55'],
	[new Date(2026, 10, 22, 9, 12), '22 Nov 2026 09:12'],
])('%s is told as %s', (then, text) => {
	expect(when(then.toISOString(), now)).toBe(text);
});

test('the first words of a long question end between words, without its punctuation', () => {
	expect(firstWords('Short enough.')).toBe('Short enough.');
	expect(firstWords('Tell me about a system you built, that failed in production.', 34)).toBe(
		'Tell me about a system you built…',
	);
});

test('one word that is too long is cut', () => {
	expect(firstWords('a'.repeat(60), 10)).toBe(`${'a'.repeat(10)}…`);
});
