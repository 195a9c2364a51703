import './second-opinion.css';
import { useState } from 'react';
import type { SecondOpinionChoice } from '../../core/second-opinion/choice';
import { useApp } from '../ui/app-context';
import { askTo } from '../ui/ask';
import { bytesText } from './model-text';
import { ReadSample } from './read-sample';
import { ServerChoice } from './server-choice';

const uses: readonly (readonly [SecondOpinionChoice['use'], string])[] = [
	['off', 'Off'],
	['gguf', 'A GGUF file'],
	['server', 'A server on this machine'],
];

/** A language model of the person's own that reads the answer too; off until they choose one. */
export function SecondOpinionSection() {
	const { settings, saveSettings } = useApp();
	const choice = settings.secondOpinion;
	const change = (changed: Partial<SecondOpinionChoice>): void =>
		saveSettings({ ...settings, secondOpinion: { ...choice, ...changed } });
	return (
		<section className="setting" aria-labelledby="second-opinion-heading">
			<h2 id="second-opinion-heading">Second opinion</h2>
			<p className="muted small">
				A language model that you have can read your answers too. After each report it says which points it
				finds, with a quote; where it differs from Aloud's mark, that is shown beside it, and the mark stays.
				It runs on this machine: nothing that you say leaves it.
			</p>
			<fieldset className="choices">
				<legend className="hidden">Second opinion</legend>
				{uses.map(([use, name]) => (
					<label key={use} className="choice">
						<input
							type="radio"
							name="second-opinion"
							checked={use === choice.use}
							onChange={() => change({ use })}
						/>
						{name}
					</label>
				))}
			</fieldset>
			{choice.use === 'gguf' && <GgufChoice gguf={choice.gguf} onChange={(gguf) => change({ gguf })} />}
			{choice.use === 'server' && (
				<ServerChoice server={choice.server} onChange={(server) => change({ server })} />
			)}
			{choice.use !== 'off' && <ReadSample choice={choice} />}
		</section>
	);
}

function GgufChoice({
	gguf,
	onChange,
}: {
	gguf: SecondOpinionChoice['gguf'];
	onChange: (gguf: SecondOpinionChoice['gguf']) => void;
}) {
	const [failure, setFailure] = useState<string | null>(null);
	const choose = async (): Promise<void> => {
		const chosen = await askTo('second-opinion:choose-file', {});
		setFailure(chosen.ok ? null : chosen.error.message);
		if (chosen.ok && chosen.value) onChange(chosen.value);
	};
	return (
		<>
			<p className="second-opinion-row">
				<button type="button" className="button" onClick={() => void choose()}>
					{gguf ? 'Choose another …' : 'Choose a file …'}
				</button>
				{gguf && (
					<span>
						<code className="gguf-path">{gguf.path}</code>{' '}
						<span className="muted small figure">{bytesText(gguf.bytes)}</span>
					</span>
				)}
			</p>
			{failure && (
				<p className="note" role="alert">
					{failure}
				</p>
			)}
			<p className="muted small">
				An instruct model of 4 to 8 billion parameters, in 4 bits, takes 3 to 6 GB of memory while it reads.
				It runs on the processor (on a Mac, on its GPU); with another GPU, a server is faster.
			</p>
		</>
	);
}
