import './model-refused-note.css';
import { useState } from 'react';
import { useNotice } from './use-loaded';

/** Says that the chosen model could not be used, until it is read. */
export function ModelRefusedNote() {
	const [message, setMessage] = useState<string | null>(null);
	useNotice((notice) => {
		if (notice.tag === 'model-refused') setMessage(notice.message);
	});
	if (message === null) return null;
	return (
		<div className="note model-refused" role="alert">
			<p>{message}</p>
			<button type="button" className="button quiet" onClick={() => setMessage(null)}>
				Understood
			</button>
		</div>
	);
}
