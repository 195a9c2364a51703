import { useApp } from '../ui/app-context';

/** Packs that were refused: which file, where, what was expected. The others are shown as usual. */
export function PackErrors() {
	const { packErrors } = useApp();
	if (packErrors.length === 0) return null;
	return (
		<div className="note pack-errors" role="alert">
			<p>
				{packErrors.length === 1 ? 'A prompt pack' : 'Some prompt packs'} could not be read. The others are
				here.
			</p>
			<ul>
				{packErrors.map(({ file, line, expected }) => (
					<li key={`${file}:${line}`}>
						<span className="figure">
							{file}, line {line}
						</span>
						: expected {expected}
					</li>
				))}
			</ul>
		</div>
	);
}
