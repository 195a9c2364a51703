import type { Analysis } from '../../../core/analysis/analysis';
import type { Prompt } from '../../../core/prompts/pack';
import type { Transcript, Word } from '../../../core/transcription/transcript';

/** Where the weights are; given to the process when it starts. */
export type ModelFolders = { whisper: string; vad: string; judge: string };

/** Main -> process. `job` names one recording on its way through; samples are mono, 16 kHz, 16-bit. */
export type WorkerRequest =
	| { tag: 'load'; folders: ModelFolders }
	/** The Whisper that the next job will want. */
	| { tag: 'prepare'; whisper: string }
	/** Loads the Whisper of that folder and opens the job: pushes before the answer are kept. */
	| {
			tag: 'listen';
			request: number;
			job: number;
			whisper: string;
			language: string;
			glossary: readonly string[];
			prompt: Prompt;
	  }
	| { tag: 'push'; job: number; samples: Int16Array }
	| { tag: 'finish'; request: number; job: number }
	/** Judges the transcript of the job; the job ends with it. */
	| { tag: 'analyse'; request: number; job: number; transcript: Transcript }
	/** Judges a transcript that is there, in a job of its own that needs no Whisper. */
	| { tag: 'judge'; request: number; job: number; transcript: Transcript; prompt: Prompt }
	| { tag: 'cancel'; job: number };

/** Process -> main. Every request gets one `answer` or one `failure`. */
export type WorkerMessage =
	| { tag: 'answer'; request: number; value: WorkerAnswer }
	/** `loading`: the job's Whisper could not be loaded. */
	| { tag: 'failure'; request: number; message: string; loading: boolean }
	| { tag: 'segment'; job: number; words: Word[] }
	| { tag: 'progress'; job: number; stage: 'transcribing' | 'judging'; share: number };

export type WorkerAnswer =
	| { tag: 'listening' }
	| { tag: 'transcript'; transcript: Transcript }
	| { tag: 'analysis'; analysis: Analysis };
