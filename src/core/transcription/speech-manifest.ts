import { fail, ok, type Result } from '../result';

/** A recording, named from the manifest's folder, and what is said in it. */
export type SpokenFile = { file: string; reference: string };

const COLUMNS = ['file', 'reference'] as const;

/**
 * Reads manifest.tsv: a first line with the names of the columns, `file` and `reference` among them in any order, then
 * a recording a line. Other columns are left aside. Errors name the line and what was expected there.
 */
export const readSpeechManifest = (text: string): Result<SpokenFile[]> => {
	const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const names = header.split('\t').map((name) => name.trim());
	const [fileColumn, referenceColumn] = COLUMNS.map((column) => names.indexOf(column));
	if (fileColumn === undefined || referenceColumn === undefined || fileColumn < 0 || referenceColumn < 0)
		return fail(
			'bad-manifest',
			`line 1: expected the columns file and reference, parted by tabs, and found ${names.filter(Boolean).join(', ') || 'nothing'}`,
		);
	const files: SpokenFile[] = [];
	for (const [index, row] of rows.entries()) {
		if (row.trim() === '') continue;
		const cells = row.split('\t');
		const file = cells[fileColumn]?.trim() ?? '';
		const reference = cells[referenceColumn]?.trim();
		if (file === '' || reference === undefined)
			return fail('bad-manifest', `line ${index + 2}: expected a file and its reference, parted by tabs`);
		files.push({ file, reference });
	}
	return files.length > 0 ? ok(files) : fail('bad-manifest', 'line 2: expected a recording, and found none');
};
