import { useId, useState } from 'react';
import { readTerms } from '../../core/transcription/terms';
import { count } from '../ui/format';

/** The person's own terms, one a line; written when the field is left. A list with an error is not saved. */
export function TermsSection({
	terms,
	onChange,
}: {
	terms: readonly string[];
	onChange: (terms: string[]) => void;
}) {
	const [typed, setTyped] = useState<string | null>(null);
	const noteId = useId();
	const read = readTerms(typed ?? terms.join('\n'));
	const commit = (): void => {
		if (typed === null || !read.ok) return;
		if (read.value.join('\n') !== terms.join('\n')) onChange(read.value);
		setTyped(null);
	};
	return (
		<section className="setting" aria-labelledby="terms-heading">
			<h2 id="terms-heading">Your terms</h2>
			<p className="muted small">
				Names, products and tools that you say, one a line. Where a doubtful word sounds like one of them,
				your spelling takes its place; the report says what was heard, and you can take it back. Your list is
				used in every language. In English, Aloud also knows common terms of software and machine learning,
				and those of the question's pack. What a question's own hint says is never put in.
			</p>
			<textarea
				className="field terms-field"
				aria-labelledby="terms-heading"
				aria-describedby={noteId}
				aria-invalid={!read.ok}
				rows={4}
				spellCheck={false}
				placeholder={'Qdrant\nArgo CD'}
				value={typed ?? terms.join('\n')}
				onChange={({ target }) => setTyped(target.value)}
				onBlur={commit}
			/>
			<p id={noteId} className="small muted" role={read.ok ? 'status' : 'alert'}>
				{read.ok
					? `${count(read.value.length, 'term')}. The next answer is heard with them, and any that you transcribe again.`
					: `${read.error.message} The list is not saved.`}
			</p>
		</section>
	);
}
