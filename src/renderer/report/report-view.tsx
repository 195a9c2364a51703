import { useMemo, useState } from 'react';
import { correctAnalysis, wasRewritten } from '../../core/corrections/correct-analysis';
import { correctWords } from '../../core/corrections/correct-words';
import type { AttemptDetails } from '../../core/ipc/contract';
import { languageName } from '../../core/models/languages';
import { followUpsOf } from '../../core/report/follow-up';
import { wordsOf } from '../../core/transcription/transcript';
import { targetOf } from '../recording/target-band';
import { TranscriptView } from '../transcription/transcript-view';
import { useApp } from '../ui/app-context';
import { askTo } from '../ui/ask';
import { BackButton } from '../ui/back-button';
import { when } from '../ui/format';
import { AttemptState } from './attempt-state';
import { CorrectionsBar } from './corrections-bar';
import { DeliveryAndNext } from './delivery-and-next';
import { FollowUps } from './follow-ups';
import { Headline } from './headline';
import { Points } from './points';
import { Replay } from './replay';
import { ReportActions } from './report-actions';
import { StarBar } from './star-bar';
import { TranscribeAgain } from './transcribe-again';
import { correctionsContext, useCorrectionsOf } from './use-corrections';
import { secondOpinionContext, useSecondOpinionOf } from './use-second-opinion';

/** One attempt, read from the top; what there is not yet is said, and what there is is shown. */
export function ReportView({
	details,
	onRecordAgain,
}: {
	details: AttemptDetails;
	onRecordAgain: () => void;
}) {
	const { settings, expectReport } = useApp();
	const [evidence, setEvidence] = useState<number | null>(null);
	const { attempt, report, peaks } = details;
	const control = useCorrectionsOf(attempt.id, details.corrections);
	const { corrections } = control;
	const secondOpinion = useSecondOpinionOf(attempt.id, details.secondOpinion);
	const transcript = useMemo(
		() => details.transcript && correctWords(details.transcript, corrections),
		[details.transcript, corrections],
	);
	const analysis = useMemo(
		() => (report && transcript ? correctAnalysis(report.analysis, wordsOf(transcript), corrections) : null),
		[report, transcript, corrections],
	);
	const rewritten =
		report !== null && transcript !== null && wasRewritten(report.analysis, wordsOf(transcript));
	const checkAgain = async (): Promise<void> => {
		// Main judges what is on disk.
		if (!(await control.written())) return;
		expectReport(attempt.id);
		void askTo('attempts:check-again', { id: attempt.id });
	};
	const target = targetOf(settings, attempt.prompt.kind);
	const judged = analysis?.tag === 'judged' ? analysis : null;
	const duration = transcript?.durationSeconds ?? attempt.durationSeconds;
	return (
		<correctionsContext.Provider value={control}>
			<article className="report">
				<BackButton />
				<h1 className="question">{attempt.prompt.question}</h1>
				<p className="muted small figure">{when(attempt.startedAt)}</p>
				<AttemptState details={details} />
				<CorrectionsBar rewritten={rewritten} onCheckAgain={() => void checkAgain()} />
				{report && <Headline timing={report.timing} target={target} />}
				{analysis?.tag === 'no-speech' && (
					<p className="verdict">No speech heard in this recording. Play it to check the microphone.</p>
				)}
				{analysis?.tag === 'too-short' && (
					<p className="verdict">
						Too short to judge: {analysis.words} words. From 15 words on, the hint points are looked for.
					</p>
				)}
				{analysis?.tag === 'other-language' && (
					<p className="verdict">
						The judge reads English only: this answer in {languageName(analysis.language)} has a transcript
						and times, and no verdicts.
					</p>
				)}
				{judged && (
					<secondOpinionContext.Provider value={secondOpinion}>
						<Points points={judged.points} onEvidence={setEvidence} />
					</secondOpinionContext.Provider>
				)}
				{judged && <FollowUps questions={followUpsOf(judged, attempt.prompt.kind)} />}
				{judged?.star && <StarBar star={judged.star} />}
				{duration > 0 && <Replay peaks={peaks} duration={duration} sections={judged?.star?.sections ?? []} />}
				{transcript && <TranscriptView transcript={transcript} analysis={analysis} evidence={evidence} />}
				<TranscribeAgain details={details} corrected={corrections.length > 0} />
				{report && analysis && transcript && (
					<DeliveryAndNext
						report={{ ...report, analysis }}
						transcript={transcript}
						prompt={attempt.prompt}
						target={target}
					/>
				)}
				<ReportActions attempt={attempt} onRecordAgain={onRecordAgain} />
			</article>
		</correctionsContext.Provider>
	);
}
