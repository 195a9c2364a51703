import { useEffect, useState } from 'react';
import { Scope } from './scope';

type Action = { name: string; run: () => void };

/** Nothing here yet: one sentence and one action. */
export function Empty({ text, action }: { text: string; action?: Action | undefined }) {
	return (
		<div className="state">
			<p>{text}</p>
			{action && (
				<button type="button" className="button" onClick={action.run}>
					{action.name}
				</button>
			)}
		</div>
	);
}

/** What is being done. Shown only after 150 ms: most things are there sooner, and nothing should flash. */
export function Loading({ doing }: { doing: string }) {
	const [late, setLate] = useState(false);
	useEffect(() => {
		const scope = new Scope();
		scope.after(150, () => setLate(true));
		return () => scope.end();
	}, []);
	return (
		<p className="state muted" role="status">
			{late ? `${doing} …` : ''}
		</p>
	);
}

/** What happened, what is safe, what to do. */
export function Problem({
	happened,
	details,
	safe,
	action,
}: {
	happened: string;
	details?: string | undefined;
	safe?: string | undefined;
	action?: Action | undefined;
}) {
	return (
		<div className="state problem" role="alert">
			<p className="problem-title">{happened}</p>
			{details && <p className="muted">{details}</p>}
			{safe && <p>{safe}</p>}
			{action && (
				<button type="button" className="button" onClick={action.run}>
					{action.name}
				</button>
			)}
		</div>
	);
}
