import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { isOwnPage, restrictPermissions } from '../../src/main/security';

const own = 'aloud://app/index.html';

/** Takes the handlers as Electron's session does; what Electron makes of them is in tests/e2e/permissions.test.ts. */
function handlersOf() {
	const session = {
		setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
		setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
		setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
	};
	restrictPermissions(session as unknown as Session);
	const [request] = session.setPermissionRequestHandler.mock.calls[0] ?? [];
	const [check] = session.setPermissionCheckHandler.mock.calls[0] ?? [];
	const [device] = session.setDevicePermissionHandler.mock.calls[0] ?? [];
	if (!request || !check || !device) throw new Error('a handler is missing');
	return { request, check, device };
}

test.each([
	[own, true],
	['aloud://app/', true],
	['aloud://elsewhere/index.html', false],
	['aloud-recording://attempt/x/audio.wav', false],
	['https://app/index.html', false],
	['https://aloud.example/aloud://app/', false],
	['data:text/html,aloud://app', false],
	['', false],
])('%s is our own page: %s', (url, expected) => {
	expect(isOwnPage(url)).toBe(expected);
});

test.each([
	['media', own, ['audio'], true],
	['media', own, ['audio', 'video'], false],
	['media', own, ['video'], false],
	['media', own, [], false],
	['media', own, undefined, false],
	['media', 'aloud://elsewhere/index.html', ['audio'], false],
	['media', 'https://example.com/', ['audio'], false],
	['geolocation', own, undefined, false],
	['notifications', own, undefined, false],
	['display-capture', own, ['audio'], false],
])('%s asked by %s for %s is given: %s', (permission, requestingUrl, mediaTypes, given) => {
	const decided: boolean[] = [];
	const details = { requestingUrl, isMainFrame: true, ...(mediaTypes ? { mediaTypes } : {}) };
	const { request } = handlersOf();
	request(null as never, permission as 'media', (given) => decided.push(given), details as never);
	expect(decided).toEqual([given]);
});

test.each([
	['media', 'aloud://app/', 'audio', true],
	['media', 'aloud://app/', 'video', false],
	['media', 'aloud://app/', 'unknown', false],
	['media', 'aloud://elsewhere/', 'audio', false],
	['media', 'https://example.com/', 'audio', false],
	['media', '', 'audio', false],
	['geolocation', 'aloud://app/', undefined, false],
])('%s checked for %s and %s holds: %s', (permission, origin, mediaType, holds) => {
	const { check } = handlersOf();
	expect(check(null, permission as 'media', origin, { mediaType } as never)).toBe(holds);
});

test.each(['hid', 'serial', 'usb'])('no %s device is given to any page', (deviceType) => {
	expect(handlersOf().device({ deviceType, origin: 'aloud://app', device: {} } as never)).toBe(false);
});
