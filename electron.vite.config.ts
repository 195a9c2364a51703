import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname ?? __dirname, path);

/** Packages with native parts or a loader of their own stay in node_modules; all others are bundled. */
const native = [
	'electron',
	'@xenova/transformers',
	'onnxruntime-node',
	'onnxruntime-common',
	'node-llama-cpp',
];

/** The oldest Electron that runs this is 25; electron-vite would take the newest's abilities for granted. */
const oldestNode = 'node18.15';
const oldestChrome = 'chrome114';

export default defineConfig({
	main: {
		build: {
			outDir: 'out/main',
			target: oldestNode,
			externalizeDeps: false,
			rollupOptions: {
				external: native,
				input: {
					index: at('src/main/index.ts'),
					'whisper-worker': at('src/main/transcription/worker/index.ts'),
					'gguf-worker': at('src/main/second-opinion/worker/index.ts'),
					check: at('src/cli/check.ts'),
					'eval-speech': at('src/cli/eval-speech.ts'),
					'eval-answers': at('src/cli/eval-answers.ts'),
					bench: at('src/cli/bench.ts'),
				},
				output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
			},
		},
	},
	preload: {
		build: {
			outDir: 'out/preload',
			target: oldestNode,
			externalizeDeps: false,
			rollupOptions: {
				external: native,
				input: at('src/preload/index.ts'),
				output: { format: 'cjs', entryFileNames: 'index.js' },
			},
		},
	},
	renderer: {
		root: 'src/renderer',
		plugins: [react()],
		build: {
			outDir: 'out/renderer',
			target: oldestChrome,
			rollupOptions: { input: at('src/renderer/index.html') },
		},
	},
});
