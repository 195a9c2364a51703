import { basename } from 'node:path';
import { modelNameSchema } from '../../core/models/catalogue';
import { choosePrecisions, filesNeeded } from '../../core/models/model-files';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { listFiles, readModelFolder } from '../transcription/worker/read-model-folder';

export type FolderModel = { name: string; title: string; paths: string[] };

/** Whether a person's folder holds a Whisper that the recogniser can read, and which of its files that takes. */
export async function readFolder(
	folder: string,
): Promise<Result<FolderModel, Failure<'incomplete' | 'not-whisper'>>> {
	let paths: string[];
	try {
		paths = await listFiles(folder);
	} catch (error) {
		return fail('incomplete', `${folder} can't be read.`, error);
	}
	const precisions = choosePrecisions(paths);
	if (!precisions.ok)
		return fail(
			'incomplete',
			`${basename(folder)} is no model in the ONNX layout. ${precisions.error.message}`,
		);
	try {
		await readModelFolder(folder);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return fail('not-whisper', `${basename(folder)} is no Whisper model that can be read. ${why}`);
	}
	return ok({
		name: nameFor(folder),
		title: basename(folder),
		paths: filesNeeded(paths, precisions.value),
	});
}

/** The folder's name, in letters that every file system takes. */
function nameFor(folder: string): string {
	const plain = basename(folder)
		.replace(/[^a-z0-9._-]+/gi, '-')
		.replace(/^[^a-z0-9]+|(\.partial)+$/gi, '')
		.slice(0, 56);
	return modelNameSchema.parse(`own-${plain || 'model'}`);
}
