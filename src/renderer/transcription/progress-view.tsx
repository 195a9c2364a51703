import './transcript.css';
import type { Progress } from './progress';
import { progressText } from './progress';

/** What is being done, how far, and the words as they are heard. */
export function ProgressView({ progress, withWords }: { progress: Progress; withWords: boolean }) {
	const share = progress.tag === 'working' ? progress.share : 0;
	const text = progressText(progress);
	return (
		<div className="progress">
			<p role="status" className="figure">
				{text}
			</p>
			<div
				className="progress-bar"
				role="progressbar"
				aria-label="Report"
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={Math.floor(share * 100)}
			>
				<div className="progress-fill" style={{ transform: `scaleX(${share})` }} />
			</div>
			{withWords && progress.words.length > 0 && (
				<p className="progress-words">{progress.words.map((word) => word.text).join(' ')}</p>
			)}
		</div>
	);
}
