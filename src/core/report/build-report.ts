import type { Analysis } from '../analysis/analysis';
import type { Prompt } from '../prompts/pack';
import type { Transcript } from '../transcription/transcript';
import { measureTiming } from './measure-timing';
import type { Report } from './report';

/** Puts together what report.json holds. */
export const buildReport = (prompt: Prompt, transcript: Transcript, analysis: Analysis): Report => ({
	prompt: prompt.id,
	timing: measureTiming(transcript),
	analysis,
});
