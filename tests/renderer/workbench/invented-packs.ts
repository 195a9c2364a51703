import type { Pack } from '../../../src/core/prompts/pack';
import { parsePack } from '../../../src/main/prompts/parse-pack';

const files = import.meta.glob<string>('../../../resources/prompts/*.md', {
	query: '?raw',
	import: 'default',
	eager: true,
});

const order = ['behavioral', 'system-design', 'mental-models', 'further-reading'];

/** The built-in packs, read by the real parser. */
export const builtInPacks = (): Pack[] =>
	Object.entries(files)
		.map(([file, text]) => {
			const parsed = parsePack(file, text);
			if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.errors));
			return parsed.value.pack;
		})
		.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
