import { RECORDING_SCHEME } from '../core/ipc/contract';

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
