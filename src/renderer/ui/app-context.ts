import { createContext, useContext } from 'react';
import type { Pack, PackError, Prompt } from '../../core/prompts/pack';
import type { Settings } from '../../core/settings';
import type { Progress } from '../transcription/progress';
import type { Route } from './route';

/** What every screen may use. */
export type AppContext = {
	settings: Settings;
	saveSettings: (settings: Settings) => void;
	/** Why the last change was not written; null where it was. */
	settingsFailure: string | null;
	packs: readonly Pack[];
	packErrors: readonly PackError[];
	promptById: (id: string) => Prompt | undefined;
	/** Asks first where a recording is under way. */
	go: (route: Route) => void;
	back: () => void;
	canGoBack: boolean;
	/** Opens a screen in place of one that is gone. */
	replace: (gone: Route, route: Route) => void;
	/** Set by the prompt page while audio is at stake: stops and keeps the recording; -> whether that worked. */
	guardLeaving: (finish: (() => Promise<boolean>) | null) => void;
	progressOf: (attemptId: string) => Progress | undefined;
	/** Transcribes and judges an attempt, with the model of the settings or the named one; the rest is told by notices. */
	analyse: (attemptId: string, model?: string) => void;
	/** Main has begun to transcribe it by itself, after Stop. */
	expectReport: (attemptId: string) => void;
	/** Its report is on screen: progress has nothing more to say. */
	settle: (attemptId: string) => void;
};

export const appContext = createContext<AppContext | null>(null);

export function useApp(): AppContext {
	const app = useContext(appContext);
	if (!app) throw new Error('useApp stands outside of App');
	return app;
}
