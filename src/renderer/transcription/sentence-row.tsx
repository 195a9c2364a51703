import { memo, useState } from 'react';
import { PlayFrom } from '../report/play-from';
import { partClass, partName } from '../report/star-parts';
import { focusOnMount } from '../ui/focus-on-mount';
import { EditSentence } from './edit-sentence';
import { PartChoice } from './part-choice';
import { RespelledWords } from './respelled-words';
import { LOW_CONFIDENCE, type ShownWord, type TranscriptRow } from './transcript-rows';

/** One sentence with the margin of its part; drawn again only when the word being heard is in it. */
export const SentenceRow = memo(function SentenceRow({
	row,
	current,
	reached,
	marked,
}: {
	row: TranscriptRow;
	/** Index of the word being heard, or -1. */
	current: number;
	/** Index of the one word that Tab reaches, or -1. */
	reached: number;
	marked: boolean;
}) {
	const [state, setState] = useState<'read' | 'editing' | 'edited'>('read');
	const editing = state === 'editing';
	return (
		<li className={`sentence ${marked ? 'sentence-marked' : ''}`}>
			<PlayFrom seconds={row.start} name="Hear the sentence at" />
			{row.part && (
				<span className={`sentence-margin star-fill ${partClass(row.part)}`} title={partName[row.part]}>
					<span className="hidden">{partName[row.part]}: </span>
				</span>
			)}
			{editing ? (
				<EditSentence row={row} onDone={() => setState('edited')} />
			) : (
				<p className="sentence-words">
					{row.words.map((word) => (
						<WordView
							key={word.index}
							word={word}
							current={word.index === current}
							reached={word.index === reached}
						/>
					))}
				</p>
			)}
			{!editing && (
				<div className="sentence-actions">
					{row.part && <PartChoice row={row} part={row.part} />}
					<button
						ref={state === 'edited' ? focusOnMount : null}
						type="button"
						className="button quiet"
						onClick={() => setState('editing')}
					>
						Edit
					</button>
				</div>
			)}
			{!editing && <RespelledWords row={row} />}
		</li>
	);
});

function WordView({ word, current, reached }: { word: ShownWord; current: boolean; reached: boolean }) {
	const doubt = word.unclear ? 'unclear' : word.confidence < LOW_CONFIDENCE ? 'uncertain' : '';
	return (
		<>
			<span
				className={`word ${doubt} ${word.byHand ? 'word-yours' : ''} ${current ? 'word-current' : ''}`}
				data-start={word.start}
				data-word={word.index}
				{...(reached ? { role: 'button', tabIndex: 0 } : {})}
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
