import { BUNDLED_MODEL, catalogue } from '../../../src/core/models/catalogue';
import type { ModelState, ModelView } from '../../../src/core/models/model-state';
import { viewModels } from '../../../src/core/models/view-models';

/** Every state of a model at once: here, on its way, broken off, refused. */
const states: Record<string, ModelState> = {
	[BUNDLED_MODEL]: { tag: 'ready' },
	'whisper-tiny.en': { tag: 'ready' },
	'whisper-base.en': { tag: 'fetching', done: 71_000_000, all: 208_300_000 },
	'whisper-small.en': {
		tag: 'failed',
		kept: 213_000_000,
		problem: {
			tag: 'stalled',
			message: 'Nothing came for 30 seconds. What has come is kept, and the next try goes on from there.',
		},
	},
	'whisper-small': { tag: 'trying' },
	'distil-small.en': { tag: 'absent', kept: 0 },
	'whisper-large-v3-turbo': { tag: 'absent', kept: 120_000_000 },
};

export const inventedModels = (): ModelView[] =>
	viewModels(
		[
			{
				name: BUNDLED_MODEL,
				title: 'Whisper base, multilingual',
				source: 'bundled',
				bytes: 102_600_000,
				languages: ['en', 'de', 'fr', 'it', 'ja'],
				speed: null,
			},
			{
				name: 'whisper-tiny.en',
				title: catalogue[0]?.title ?? '',
				source: 'hub',
				bytes: 121_000_000,
				languages: ['en'],
				speed: 31,
			},
		],
		new Map([['own-whisper-german', 'whisper-german']]),
		(name) => states[name] ?? { tag: 'asking' },
		17,
	);
