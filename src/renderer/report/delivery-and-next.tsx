import { useMemo } from 'react';
import type { Prompt } from '../../core/prompts/pack';
import { measureDelivery } from '../../core/report/measure-delivery';
import type { Report } from '../../core/report/report';
import { suggestNext } from '../../core/report/suggest-next';
import type { Transcript } from '../../core/transcription/transcript';
import { Delivery } from './delivery';
import { Next } from './next';

/** The end of the report, made anew from whatever words and marks are shown. `target` in seconds. */
export function DeliveryAndNext({
	report,
	transcript,
	prompt,
	target,
}: {
	report: Report;
	transcript: Transcript;
	prompt: Prompt;
	target: number;
}) {
	const delivery = useMemo(() => measureDelivery(transcript, prompt.kind), [transcript, prompt.kind]);
	const { tag } = report.analysis;
	if (tag === 'no-speech') return null;
	return (
		<>
			<Delivery delivery={delivery} timing={report.timing} duration={transcript.durationSeconds} />
			{tag !== 'too-short' && <Next steps={suggestNext(report, delivery, prompt, target)} />}
		</>
	);
}
