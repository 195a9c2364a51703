import './model-refused-note.css';

/** Says that the chosen model could not be used, until it is read. */
export function ModelRefusedNote({ message, onRead }: { message: string; onRead: () => void }) {
	return (
		<div className="note model-refused" role="alert">
			<p>{message}</p>
			<button type="button" className="button quiet" onClick={onRead}>
				Understood
			</button>
		</div>
	);
}
