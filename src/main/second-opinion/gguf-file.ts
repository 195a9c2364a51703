import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { GgufFile } from '../../core/second-opinion/choice';

/** The versions of the format that llama.cpp reads. */
const VERSIONS = [2, 3];

/** The file as settings name it, once its first bytes say that it is a GGUF file. */
export async function readGgufFile(path: string): Promise<Result<GgufFile, Failure<'not-gguf'>>> {
	const name = basename(path);
	try {
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
			const magic = buffer.toString('latin1', 0, 4);
			if (bytesRead < 8 || magic !== 'GGUF' || !VERSIONS.includes(buffer.readUInt32LE(4)))
				return fail('not-gguf', `${name} is not a GGUF file, so it was not chosen.`);
			return ok({ path, bytes: (await file.stat()).size });
		} finally {
			await file.close();
		}
	} catch (error) {
		return fail('not-gguf', `${name} can't be read, so it was not chosen.`, error);
	}
}
