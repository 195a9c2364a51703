import { expect, test } from 'vitest';
import { restAfter, toRecording, toWindow, windowSeconds } from '../../../src/core/transcription/window-time';

const segment = {
	start: 10,
	end: 20,
	pieces: [
		{ start: 10, end: 12 },
		{ start: 15, end: 20 },
	],
	speech: [
		{ start: 10.2, end: 11.8 },
		{ start: 15.4, end: 19.8 },
	],
};

test('a packed window leaves the long silences out', () => {
	expect(windowSeconds(segment)).toBe(7);
});

test.each([
	[0, 10],
	[1.5, 11.5],
	[3, 16],
	[7, 20],
])('second %d of the window is second %d of the recording, and back', (window, recording) => {
	expect(toRecording(segment, window)).toBe(recording);
	expect(toWindow(segment, recording)).toBe(window);
});

test('beyond the window lies the end of its segment', () => {
	expect(toRecording(segment, 9)).toBe(20);
});

test('the rest after a second holds the speech after it', () => {
	expect(restAfter(segment, 16)).toEqual({
		start: 16,
		end: 20,
		pieces: [{ start: 16, end: 20 }],
		speech: [{ start: 16, end: 19.8 }],
	});
	expect(restAfter(segment, 19.9)).toBeNull();
});
