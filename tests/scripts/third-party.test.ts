import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
const names = z.record(z.string(), z.string());
const manifest = z
	.object({ dependencies: names, devDependencies: names })
	.parse(JSON.parse(read('package.json')));
const lock = z
	.object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })
	.parse(JSON.parse(read('package-lock.json')));

/** Package -> licence, of the rows `| names | licence | what for |`. */
const listed = new Map(
	read('THIRD-PARTY.md')
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.flatMap(([, packages = '', licence = '']) =>
			packages.split(', ').map((name): [string, string] => [name.replace(/ \(.*/, ''), licence]),
		),
);

it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
	'THIRD-PARTY.md names %s with the licence that it has',
	(name) => {
		expect(listed.get(name)).toBe(lock.packages[`node_modules/${name}`]?.license);
	},
);
