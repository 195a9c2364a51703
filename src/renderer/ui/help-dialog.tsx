import { Dialog } from './dialog';

const groups: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
	{
		title: 'On a prompt',
		keys: [
			['Space', 'Record, and stop'],
			['P', 'Pause, and resume'],
			['H', 'Open or close the hint'],
		],
	},
	{
		title: 'On a report',
		keys: [
			['Space', 'Play, and pause'],
			['← →', 'Back or on 5 seconds'],
			['R', 'Record again'],
			['Tab', 'To the words; then ← → ↑ ↓, and Enter to hear'],
		],
	},
	{
		title: 'Everywhere',
		keys: [
			['Esc', 'Back'],
			['?', 'This list'],
		],
	},
];

export function HelpDialog({ onClose }: { onClose: () => void }) {
	return (
		<Dialog title="Keys" onClose={onClose}>
			{groups.map((group) => (
				<section key={group.title} className="help-group">
					<h3>{group.title}</h3>
					<dl>
						{group.keys.map(([key, does]) => (
							<div key={key}>
								<dt>
									<kbd>{key}</kbd>
								</dt>
								<dd>{does}</dd>
							</div>
						))}
					</dl>
				</section>
			))}
			<div className="dialog-actions">
				<button type="button" className="button" onClick={onClose}>
					Close
				</button>
			</div>
		</Dialog>
	);
}
