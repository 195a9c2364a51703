import { useId } from 'react';

/** Hidden at first: the answer comes before it. */
export function Hint({ text, open, onToggle }: { text: string; open: boolean; onToggle: () => void }) {
	const id = useId();
	return (
		<div className="hint">
			<button
				type="button"
				className="link"
				aria-label="Hint"
				aria-expanded={open}
				aria-controls={id}
				onClick={onToggle}
			>
				Hint <kbd>H</kbd>
			</button>
			{!open && <span className="muted small">Try to answer without it first.</span>}
			<p id={id} hidden={!open} className="hint-text">
				{text}
			</p>
		</div>
	);
}
