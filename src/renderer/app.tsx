import { useCallback, useReducer, useRef, useState } from 'react';
import { promptsOf } from '../core/prompts/pack';
import { defaultSettings, type Settings } from '../core/settings';
import { Screen } from './screen';
import { type ProgressEvent, stepProgress } from './transcription/progress';
import { type AppContext, appContext } from './ui/app-context';
import { askFor, askTo } from './ui/ask';
import { ConfirmDialog } from './ui/confirm-dialog';
import { HelpDialog } from './ui/help-dialog';
import { ModelRefusedNote } from './ui/model-refused-note';
import { Rail } from './ui/rail';
import { back, currentRoute, firstScreen, forget, open, type Route, railRoute } from './ui/route';
import { Loading, Problem } from './ui/states';
import { useKeys } from './ui/use-keys';
import { useLoaded, useNotice } from './ui/use-loaded';
import { useScrollMemory } from './ui/use-scroll-memory';
import { useTheme } from './ui/use-theme';

type Leave = { finish: () => Promise<boolean>; then: () => void };

export function App() {
	const [packs, reloadPacks] = useLoaded('packs', () => askFor('prompts:list', {}));
	const [stored] = useLoaded('settings', () => askFor('settings:read', {}));
	const [changed, setChanged] = useState<Settings | null>(null);
	const [settingsFailure, setSettingsFailure] = useState<string | null>(null);
	const [history, setHistory] = useState(firstScreen);
	const [progress, report] = useReducer(stepProgress, new Map());
	const [modelRefused, setModelRefused] = useState<string | null>(null);
	const [helpOpen, setHelpOpen] = useState(false);
	const [leave, setLeave] = useState<Leave | null>(null);
	const finishRecording = useRef<(() => Promise<boolean>) | null>(null);

	const settings = changed ?? (stored.tag === 'ready' ? stored.value : defaultSettings);
	const route = currentRoute(history);
	useTheme(settings.theme);
	useNotice((notice) => {
		if ('id' in notice) report(notice satisfies ProgressEvent);
		if ('settings' in notice) setChanged(notice.settings);
		if (notice.tag === 'model-refused') setModelRefused(notice.message);
	});

	/** Goes at once, or asks first where a recording is under way. */
	const leaveTo = useCallback((then: () => void) => {
		const finish = finishRecording.current;
		if (finish) setLeave({ finish, then });
		else then();
	}, []);
	const go = useCallback((to: Route) => leaveTo(() => setHistory((h) => open(h, to))), [leaveTo]);
	const goBack = useCallback(() => leaveTo(() => setHistory(back)), [leaveTo]);
	useKeys({ '?': () => setHelpOpen(true), escape: goBack });

	const main = useScrollMemory(route);

	if (packs.tag === 'loading') return <Loading doing="Reading the prompt packs" />;
	if (packs.tag === 'failed')
		return (
			<Problem
				happened="The prompt packs could not be read."
				details={packs.message}
				action={{ name: 'Try again', run: reloadPacks }}
			/>
		);
	const prompts = new Map(promptsOf(packs.value.packs).map((prompt) => [prompt.id, prompt]));

	const app: AppContext = {
		settings,
		saveSettings: (next) => {
			setChanged(next);
			void askTo('settings:write', next).then((saved) =>
				setSettingsFailure(saved.ok ? null : saved.error.message),
			);
		},
		settingsFailure,
		packs: packs.value.packs,
		packErrors: packs.value.errors,
		promptById: (id) => prompts.get(id),
		go,
		back: goBack,
		canGoBack: history.length > 1,
		replace: (gone, to) => setHistory((h) => open(forget(h, gone), to)),
		guardLeaving: (finish) => {
			finishRecording.current = finish;
		},
		progressOf: (id) => progress.get(id),
		analyse: (id, model) => {
			report({ tag: 'asked', id });
			void askTo('attempts:analyse', model === undefined ? { id } : { id, model }).then((asked) => {
				if (!asked.ok) report({ tag: 'attempt-failed', id, error: asked.error });
			});
		},
		expectReport: (id) => report({ tag: 'stopped', id }),
		settle: (id) => report({ tag: 'settled', id }),
	};

	return (
		<appContext.Provider value={app}>
			<Rail current={railRoute(route)} onGo={(tag) => go({ tag })} />
			<main ref={main} className="content" tabIndex={-1}>
				<div className="column">
					{modelRefused && <ModelRefusedNote message={modelRefused} onRead={() => setModelRefused(null)} />}
					<Screen key={JSON.stringify(route)} route={route} />
				</div>
			</main>
			{helpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
			{leave && (
				<ConfirmDialog
					title="You are still recording"
					text="If you leave now, the recording stops here and is kept in the Library."
					confirm="Stop and leave"
					cancel="Go on recording"
					onCancel={() => setLeave(null)}
					onConfirm={() => {
						setLeave(null);
						void leave.finish().then((finished) => finished && leave.then());
					}}
				/>
			)}
		</appContext.Provider>
	);
}
