import { Dialog } from './dialog';

/** Asks before something that cannot be taken back. The harmless answer has the focus. */
export function ConfirmDialog({
	title,
	text,
	confirm,
	cancel,
	onConfirm,
	onCancel,
}: {
	title: string;
	text: string;
	confirm: string;
	cancel: string;
	onConfirm: () => void;
	onCancel: () => void;
}) {
	return (
		<Dialog title={title} onClose={onCancel}>
			<p>{text}</p>
			<div className="dialog-actions">
				<button type="button" className="button" onClick={onCancel}>
					{cancel}
				</button>
				<button type="button" className="button strong" onClick={onConfirm}>
					{confirm}
				</button>
			</div>
		</Dialog>
	);
}
