import { memo } from 'react';
import { PlayFrom } from '../report/play-from';
import { partClass, partName } from '../report/star-parts';
import { LOW_CONFIDENCE, type ShownWord, type TranscriptRow } from './transcript-rows';

/** One sentence with the margin of its part; drawn again only when the word being heard is in it. */
export const SentenceRow = memo(function SentenceRow({
	row,
	current,
	marked,
}: {
	row: TranscriptRow;
	/** Index of the word being heard, or -1. */
	current: number;
	marked: boolean;
}) {
	return (
		<li className={`sentence ${marked ? 'sentence-marked' : ''}`}>
			<PlayFrom seconds={row.start} name="Hear the sentence at" />
			{row.part && (
				<span className={`sentence-margin star-fill ${partClass(row.part)}`} title={partName[row.part]}>
					<span className="hidden">{partName[row.part]}: </span>
				</span>
			)}
			<p className="sentence-words">
				{row.words.map((word) => (
					<WordView key={word.index} word={word} current={word.index === current} />
				))}
			</p>
		</li>
	);
});

function WordView({ word, current }: { word: ShownWord; current: boolean }) {
	const doubt = word.unclear ? 'unclear' : word.confidence < LOW_CONFIDENCE ? 'uncertain' : '';
	return (
		<>
			<span
				className={`word ${doubt} ${current ? 'word-current' : ''}`}
				data-start={word.start}
				title={word.unclear ? 'Not clear enough to trust' : doubt ? 'May be wrong' : undefined}
			>
				{word.text}
			</span>{' '}
		</>
	);
}
