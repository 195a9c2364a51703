import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A modal dialog; Esc and a click beside it close it. The browser keeps the focus inside and gives it back. */
export function Dialog({
	title,
	onClose,
	children,
}: {
	title: string;
	onClose: () => void;
	children: ReactNode;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		dialog.current?.showModal();
	}, []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself, through its cancel event
		<dialog
			ref={dialog}
			className="dialog"
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
			onClick={(event) => {
				if (event.target === dialog.current) onClose();
			}}
		>
			<div className="dialog-body">
				<h2 id={titleId}>{title}</h2>
				{children}
			</div>
		</dialog>
	);
}
