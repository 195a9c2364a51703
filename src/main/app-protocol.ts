import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, RECORDING_SCHEME } from '../core/ipc/contract';

export const APP_URL = `${APP_SCHEME}://app/index.html`;

/** Only what is built into the app runs; only recordings are played. wavesurfer.js sets styles in its shadow root. */
export const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"font-src 'self'",
	"img-src 'self' data:",
	`media-src ${RECORDING_SCHEME}:`,
	`connect-src 'self' ${RECORDING_SCHEME}:`,
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

/** Before the app is ready: both schemes are secure and standard, so that a microphone and fetch work in them. */
export function registerSchemes(): void {
	const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
	protocol.registerSchemesAsPrivileged([
		{ scheme: APP_SCHEME, privileges },
		{ scheme: RECORDING_SCHEME, privileges },
	]);
}

/** Serves the built window as aloud://app/...; nothing outside of its folder. */
export function serveApp(rendererFolder: string): void {
	protocol.handle(APP_SCHEME, async (request) => {
		const { host, pathname } = new URL(request.url);
		const path = normalize(join(rendererFolder, decodeURIComponent(pathname)));
		const type = MEDIA_TYPES[extname(path)];
		if (host !== 'app' || !path.startsWith(rendererFolder + sep) || !type)
			return new Response(null, { status: 404 });
		try {
			return new Response(await readFile(path), {
				headers: {
					'content-type': type,
					'content-security-policy': CONTENT_SECURITY_POLICY,
					'x-content-type-options': 'nosniff',
				},
			});
		} catch {
			return new Response(null, { status: 404 });
		}
	});
}
