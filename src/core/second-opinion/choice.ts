import { z } from 'zod';

/** A GGUF file that the person chose in a dialog of main. */
export const ggufFileSchema = z.object({ path: z.string().min(1), bytes: z.number().int().min(0) });
export type GgufFile = z.infer<typeof ggufFileSchema>;

/** Where a second opinion comes from: Ollama's port, since it is the most common such server. */
const serverSchema = z.object({
	/** As typed; whether it is one of this machine is decided where it is used (local-address.ts). */
	address: z.string().max(200).default('http://127.0.0.1:11434'),
	model: z.string().max(200).default(''),
});

/** Settings, Second opinion. What is not in use is kept, so that going back and forth loses nothing. */
export const secondOpinionChoiceSchema = z.object({
	use: z.enum(['off', 'gguf', 'server']).default('off'),
	gguf: ggufFileSchema.nullable().default(null),
	server: serverSchema.default(serverSchema.parse({})),
});
export type SecondOpinionChoice = z.infer<typeof secondOpinionChoiceSchema>;

export const secondOpinionOff: SecondOpinionChoice = secondOpinionChoiceSchema.parse({});
