import './library.css';
import { useState } from 'react';
import type { AttemptSummary } from '../../core/session/attempt';
import { newestFirst } from '../practice/prompt-marks';
import { useApp } from '../ui/app-context';
import { askFor, askTo } from '../ui/ask';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { when } from '../ui/format';
import { Empty, Loading, Problem } from '../ui/states';
import { useLoaded, useNotice } from '../ui/use-loaded';
import { useWindowTitle } from '../ui/use-window-title';
import { AttemptRow } from './attempt-row';
import { searchAttempts } from './search-attempts';

export function LibraryPage() {
	const { go } = useApp();
	const [attempts, reload] = useLoaded('attempts', () => askFor('attempts:list', {}));
	const [query, setQuery] = useState('');
	const [deleting, setDeleting] = useState<AttemptSummary | null>(null);
	const [failure, setFailure] = useState<string | null>(null);
	useNotice((notice) => {
		if (notice.tag === 'attempt-changed') reload();
	});
	useWindowTitle('Library');

	const remove = async (attempt: AttemptSummary): Promise<void> => {
		setDeleting(null);
		const trashed = await askTo('attempts:trash', { id: attempt.id });
		setFailure(trashed.ok ? null : trashed.error.message);
		reload();
	};

	return (
		<>
			<h1>Library</h1>
			{failure && (
				<p className="note library-note" role="alert">
					The attempt could not be deleted. {failure} Nothing of it was removed.
				</p>
			)}
			{attempts.tag === 'loading' && <Loading doing="Listing your attempts" />}
			{attempts.tag === 'failed' && (
				<Problem
					happened="Your attempts could not be listed."
					details={attempts.message}
					safe="The recordings themselves were not touched."
					action={{ name: 'Try again', run: reload }}
				/>
			)}
			{attempts.tag === 'ready' && attempts.value.length === 0 && (
				<Empty
					text="Nothing is recorded yet. Every answer that you record is kept here."
					action={{ name: 'Choose a prompt', run: () => go({ tag: 'practice' }) }}
				/>
			)}
			{attempts.tag === 'ready' && attempts.value.length > 0 && (
				<>
					<input
						type="search"
						className="field library-search"
						aria-label="Search attempts"
						placeholder="Search by question"
						value={query}
						onChange={(event) => setQuery(event.target.value)}
					/>
					<AttemptList
						attempts={newestFirst(searchAttempts(attempts.value, query))}
						onClear={() => setQuery('')}
						onDelete={setDeleting}
					/>
				</>
			)}
			{deleting && (
				<ConfirmDialog
					title="Delete this attempt?"
					text={`The recording of ${when(deleting.startedAt)}, its transcript and its report go to the system's trash.`}
					confirm="Delete attempt"
					cancel="Keep it"
					onCancel={() => setDeleting(null)}
					onConfirm={() => void remove(deleting)}
				/>
			)}
		</>
	);
}

function AttemptList({
	attempts,
	onClear,
	onDelete,
}: {
	attempts: readonly AttemptSummary[];
	onClear: () => void;
	onDelete: (attempt: AttemptSummary) => void;
}) {
	if (attempts.length === 0)
		return <Empty text="No attempt has these words." action={{ name: 'Show all', run: onClear }} />;
	return (
		<ul className="rows">
			{attempts.map((attempt) => (
				<AttemptRow key={attempt.id} attempt={attempt} onDelete={() => onDelete(attempt)} />
			))}
		</ul>
	);
}
