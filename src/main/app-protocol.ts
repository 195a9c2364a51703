import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, RECORDING_SCHEME } from '../core/ipc/contract';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';

export const APP_URL = `${APP_SCHEME}://app/index.html`;

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

/** What every answer carries, also one that is not found. */
const PROTECTIVE_HEADERS = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'x-content-type-options': 'nosniff',
};

/** Serves the built window as aloud://app/...; nothing outside of its folder. */
export function serveApp(rendererFolder: string): void {
	const notFound = () => new Response(null, { status: 404, headers: PROTECTIVE_HEADERS });
	protocol.handle(APP_SCHEME, async (request) => {
		const { host, pathname } = new URL(request.url);
		const path = normalize(join(rendererFolder, decodeURIComponent(pathname)));
		const type = MEDIA_TYPES[extname(path)];
		if (host !== 'app' || !path.startsWith(rendererFolder + sep) || !type) return notFound();
		try {
			return new Response(await readFile(path), {
				headers: { 'content-type': type, ...PROTECTIVE_HEADERS },
			});
		} catch {
			return notFound();
		}
	});
}
