import './practice.css';
import type { AttemptSummary } from '../../core/session/attempt';
import { useApp } from '../ui/app-context';
import { askFor } from '../ui/ask';
import { Empty } from '../ui/states';
import { useLoaded, useNotice } from '../ui/use-loaded';
import { useWindowTitle } from '../ui/use-window-title';
import { PackErrors } from './pack-errors';
import { PackSection } from './pack-section';

export function PracticePage() {
	const { packs } = useApp();
	const [attempts, reload] = useLoaded('attempts', () => askFor('attempts:list', {}));
	useNotice((notice) => {
		if (notice.tag === 'attempt-changed') reload();
	});
	useWindowTitle('Practice');
	const made: readonly AttemptSummary[] = attempts.tag === 'ready' ? attempts.value : [];
	const withPrompts = packs.filter((pack) => 'prompts' in pack);

	return (
		<>
			<h1>Practice</h1>
			<PackErrors />
			{attempts.tag === 'failed' && (
				<p className="note" role="alert">
					Your earlier attempts could not be listed. {attempts.message}{' '}
					<button type="button" className="link" onClick={reload}>
						Try again
					</button>
				</p>
			)}
			{withPrompts.length === 0 && <Empty text="There is no pack with prompts." />}
			{withPrompts.map((pack) => (
				<PackSection key={pack.id} pack={pack} attempts={made} />
			))}
		</>
	);
}
