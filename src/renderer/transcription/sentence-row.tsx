import { memo, useState } from 'react';
import { PlayFrom } from '../report/play-from';
import { partClass, partName } from '../report/star-parts';
import { EditSentence } from './edit-sentence';
import { PartChoice } from './part-choice';
import { RespelledWords } from './respelled-words';
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
	const [editing, setEditing] = useState(false);
	return (
		<li className={`sentence ${marked ? 'sentence-marked' : ''}`}>
			<PlayFrom seconds={row.start} name="Hear the sentence at" />
			{row.part && (
				<span className={`sentence-margin star-fill ${partClass(row.part)}`} title={partName[row.part]}>
					<span className="hidden">{partName[row.part]}: </span>
				</span>
			)}
			{editing ? (
				<EditSentence row={row} onDone={() => setEditing(false)} />
			) : (
				<p className="sentence-words">
					{row.words.map((word) => (
						<WordView key={word.index} word={word} current={word.index === current} />
					))}
				</p>
			)}
			{!editing && (
				<div className="sentence-actions">
					{row.part && <PartChoice row={row} part={row.part} />}
					<button type="button" className="button quiet" onClick={() => setEditing(true)}>
						Edit
					</button>
				</div>
			)}
			{!editing && <RespelledWords row={row} />}
		</li>
	);
});

function WordView({ word, current }: { word: ShownWord; current: boolean }) {
	const doubt = word.unclear ? 'unclear' : word.confidence < LOW_CONFIDENCE ? 'uncertain' : '';
	return (
		<>
			<span
				className={`word ${doubt} ${word.byHand ? 'word-yours' : ''} ${current ? 'word-current' : ''}`}
				data-start={word.start}
				title={titleOf(word)}
			>
				{word.text}
			</span>{' '}
		</>
	);
}

function titleOf(word: ShownWord): string | undefined {
	if (word.byHand) return 'Written by you';
	if (word.unclear) return 'Not clear enough to trust';
	return word.confidence < LOW_CONFIDENCE ? 'May be wrong' : undefined;
}
