import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves the window in an ordinary browser, with an invented main process behind it: for looking at screens. */
export default defineConfig({
	root: import.meta.dirname,
	plugins: [react()],
	server: { port: 5199, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
	cacheDir: resolve(import.meta.dirname, '../../../.cache/workbench-vite'),
});
