import './practice.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isRecordingKept } from '../../core/recording/recorder-state';
import { RecorderBar } from '../recording/recorder-bar';
import { targetOf } from '../recording/target-band';
import { useRecorder } from '../recording/use-recorder';
import { useApp } from '../ui/app-context';
import { BackButton } from '../ui/back-button';
import { firstWords } from '../ui/format';
import { Problem } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { useWindowTitle } from '../ui/use-window-title';
import { AnswerTimes } from './answer-times';
import { EarlierAttempts } from './earlier-attempts';
import { Hint } from './hint';

export function PromptPage({ id }: { id: string }) {
	const { promptById, settings, go, guardLeaving, expectReport } = useApp();
	const [recorder, view] = useRecorder();
	const [hintOpen, setHintOpen] = useState(false);
	const prompt = promptById(id);
	useWindowTitle(prompt ? firstWords(prompt.question) : 'Aloud');
	useKeys({ h: () => setHintOpen((open) => !open) });

	/** Set when the person leaves for another screen: the report is then not opened. */
	const leaving = useRef(false);
	const finish = async (): Promise<boolean> => {
		leaving.current = true;
		await recorder.stop();
		const { state } = recorder.view();
		leaving.current = state.tag === 'stopped';
		if (state.tag === 'stopped') expectReport(state.id);
		return leaving.current;
	};
	const guard = useEffectEvent((atStake: boolean) => guardLeaving(atStake ? finish : null));
	const audioAtStake = isRecordingKept(view.state);
	useEffect(() => {
		guard(audioAtStake);
		return () => guard(false);
	}, [audioAtStake]);

	const stoppedId = view.state.tag === 'stopped' ? view.state.id : null;
	const showReport = useEffectEvent((attemptId: string) => {
		guardLeaving(null);
		expectReport(attemptId);
		go({ tag: 'report', attemptId });
	});
	useEffect(() => {
		if (stoppedId && !leaving.current) showReport(stoppedId);
	}, [stoppedId]);

	if (!prompt)
		return (
			<Problem
				happened="This prompt is in none of the packs any more."
				safe="Your attempts at it are still in the Library."
				action={{ name: 'Library', run: () => go({ tag: 'library' }) }}
			/>
		);
	const target = targetOf(settings, prompt.kind);
	return (
		<article className="prompt">
			<BackButton />
			<h1 className="question">{prompt.question}</h1>
			<Hint text={prompt.hint} open={hintOpen} onToggle={() => setHintOpen(!hintOpen)} />
			<AnswerTimes target={target} />
			<EarlierAttempts promptId={prompt.id} />
			<RecorderBar
				recorder={recorder}
				view={view}
				target={target}
				onRecord={() => void recorder.record(prompt.id, settings.microphone)}
				onReopen={() => void recorder.reopen(settings.microphone)}
			/>
		</article>
	);
}
