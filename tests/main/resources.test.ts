import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { resourcesFolder } from '../../src/main/resources';

test("the resources folder is the project's, with prompts and models", () => {
	const folder = resourcesFolder();
	expect(folder).toBe(resolve(import.meta.dirname, '../../resources'));
	expect(existsSync(join(folder, 'models/whisper-base/config.json'))).toBe(true);
});
