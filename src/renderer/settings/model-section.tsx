import './model.css';
import { useEffect, useState } from 'react';
import type { ModelView } from '../../core/models/model-state';
import type { Result } from '../../core/result';
import { useApp } from '../ui/app-context';
import { askFor, askTo } from '../ui/ask';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Loading, Problem } from '../ui/states';
import { LanguageChoice } from './language-choice';
import { ModelRow } from './model-row';
import { useModels } from './use-models';

/** Which Whisper hears, which others there are, and the language. */
export function ModelSection() {
	const { settings, saveSettings } = useApp();
	const [models, reload] = useModels();
	useEffect(() => void askFor('models:measure', {}), []);
	const [failure, setFailure] = useState<string | null>(null);
	const [removing, setRemoving] = useState<ModelView | null>(null);
	const ask = async (asked: Promise<Result<unknown>>): Promise<void> => {
		const answer = await asked;
		setFailure(answer.ok ? null : answer.error.message);
	};
	if (models.tag === 'loading') return <Loading doing="Reading the models" />;
	if (models.tag === 'failed')
		return (
			<Problem
				happened="The models could not be read."
				details={models.message}
				action={{ name: 'Try again', run: reload }}
			/>
		);
	const chosen = models.value.find(({ name }) => name === settings.model);
	return (
		<>
			<section className="setting" aria-labelledby="model-heading">
				<h2 id="model-heading">Model</h2>
				<p className="muted small">
					What turns your speech into text. Larger ones hear better and take longer. Aloud goes to the network
					only when you press Download, to huggingface.co; nothing that you say is sent.
				</p>
				<ul className="models">
					{models.value.map((model) => (
						<ModelRow
							key={model.name}
							model={model}
							chosen={model.name === settings.model}
							verbs={{
								choose: () => saveSettings({ ...settings, model: model.name }),
								download: () => void ask(askTo('models:download', { name: model.name })),
								stop: () => void ask(askTo('models:cancel', { name: model.name })),
								remove: () => setRemoving(model),
							}}
						/>
					))}
				</ul>
				<p className="model-folder">
					<button type="button" className="button" onClick={() => void ask(askTo('models:add-folder', {}))}>
						Add from folder …
					</button>
					<span className="muted small">A Whisper in the ONNX layout; its files are copied.</span>
				</p>
				{failure && (
					<p className="note" role="alert">
						{failure}
					</p>
				)}
			</section>
			<LanguageChoice
				language={settings.language}
				languages={chosen?.languages ?? []}
				onChange={(language) => saveSettings({ ...settings, language })}
			/>
			{removing && (
				<ConfirmDialog
					title={`Remove ${removing.title}?`}
					text="Its files are deleted from the data folder. Transcripts that it made stay."
					confirm="Remove model"
					cancel="Keep it"
					onCancel={() => setRemoving(null)}
					onConfirm={() => {
						setRemoving(null);
						void ask(askTo('models:remove', { name: removing.name }));
					}}
				/>
			)}
		</>
	);
}
