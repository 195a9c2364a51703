import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { textOf } from '../../core/transcription/transcript';
import { useCorrections } from '../report/use-corrections';
import type { TranscriptRow } from './transcript-rows';

/** A sentence as a text to type into: Enter keeps it, Esc leaves it as it was. */
export function EditSentence({ row, onDone }: { row: TranscriptRow; onDone: () => void }) {
	const { correct } = useCorrections();
	const before = textOf(row.words);
	const [text, setText] = useState(before);
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => field.current?.focus(), []);

	const keep = (): void => {
		// The row goes with its last word; the focus stays in the list.
		if (text.trim() === '') field.current?.closest('ol')?.focus();
		const start = row.start;
		const end = row.words.at(-1)?.end ?? start;
		if (text.trim() !== before) correct({ tag: 'words', start, end, text: text.trim() });
		onDone();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') onDone();
		else if (event.key === 'Enter' && !event.shiftKey) keep();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div className="sentence-edit">
			<textarea
				ref={field}
				className="field"
				aria-label="What you said"
				rows={Math.max(1, Math.ceil(text.length / 64))}
				value={text}
				onChange={({ target }) => setText(target.value)}
				onKeyDown={onKeyDown}
			/>
			<div className="sentence-edit-actions">
				<button type="button" className="button" onClick={keep}>
					Keep
				</button>
				<button type="button" className="button quiet" onClick={onDone}>
					Cancel
				</button>
			</div>
		</div>
	);
}
