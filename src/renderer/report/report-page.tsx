import './report.css';
import './corrections.css';
import { useEffect, useEffectEvent } from 'react';
import { recordingUrl } from '../../core/ipc/contract';
import { useApp } from '../ui/app-context';
import { askTo } from '../ui/ask';
import { BackButton } from '../ui/back-button';
import { firstWords } from '../ui/format';
import { Loading, Problem } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { useLoaded, useNotice } from '../ui/use-loaded';
import { useWindowTitle } from '../ui/use-window-title';
import { ReportView } from './report-view';
import { playerContext, useNewPlayer } from './use-player';

export function ReportPage({ attemptId }: { attemptId: string }) {
	const { go, settle, promptById } = useApp();
	const [details, reload] = useLoaded(attemptId, () => askTo('attempts:open', { id: attemptId }));
	useNotice((notice) => {
		if (notice.tag === 'attempt-changed' && notice.id === attemptId) reload();
	});
	const [player, audioRef] = useNewPlayer();

	const settled = useEffectEvent(() => settle(attemptId));
	useEffect(() => {
		if (details.tag === 'ready' && details.value.attempt.stage === 'reported') settled();
	}, [details]);

	const attempt = details.tag === 'ready' ? details.value.attempt : null;
	useWindowTitle(attempt ? firstWords(attempt.prompt.question) : 'Report');
	const recordAgain = (): void => {
		if (attempt && promptById(attempt.prompt.id)) go({ tag: 'prompt', id: attempt.prompt.id });
	};
	useKeys({
		' ': () => player?.toggle(),
		r: recordAgain,
		arrowleft: () => player?.skip(-5),
		arrowright: () => player?.skip(5),
	});

	if (details.tag === 'loading') return <Loading doing="Opening the report" />;
	if (details.tag === 'failed')
		return (
			<>
				<BackButton />
				<Problem
					happened="This attempt could not be opened."
					details={details.message}
					safe="Whatever of it is on disk was not touched."
					action={{ name: 'Try again', run: reload }}
				/>
			</>
		);
	return (
		<playerContext.Provider value={player}>
			{/* biome-ignore lint/a11y/useMediaCaption: its transcript is on the same page */}
			<audio ref={audioRef} src={recordingUrl(attemptId)} preload="metadata" />
			<ReportView details={details.value} onRecordAgain={recordAgain} />
		</playerContext.Provider>
	);
}
