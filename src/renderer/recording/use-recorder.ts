import { useEffect, useState, useSyncExternalStore } from 'react';
import { Recorder, type RecorderView } from './recorder';

/** One recorder for as long as the page is shown. */
export function useRecorder(): [Recorder, RecorderView] {
	const [recorder] = useState(() => new Recorder());
	const view = useSyncExternalStore(recorder.subscribe, recorder.view);
	useEffect(() => () => recorder.end(), [recorder]);
	return [recorder, view];
}
