import type { Settings } from '../settings';
import type { PromptKind } from './pack';

/** Seconds that an answer to such a prompt should take. */
export const targetOf = (settings: Settings, kind: PromptKind): number =>
	kind === 'behavioral' ? settings.behavioralTarget : settings.systemDesignTarget;
