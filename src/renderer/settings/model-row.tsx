import { useId } from 'react';
import { isUnderWay, type ModelView } from '../../core/models/model-state';
import { describeModel, describeState } from './model-text';

type Verbs = {
	choose: () => void;
	download: () => void;
	stop: () => void;
	remove: () => void;
};

/** One model: chosen, here, on its way, or to be had. */
export function ModelRow({ model, chosen, verbs }: { model: ModelView; chosen: boolean; verbs: Verbs }) {
	const { state, title } = model;
	const detailsId = useId();
	const doing = describeState(model);
	return (
		<li className="model">
			<label className="choice model-title">
				<input
					type="radio"
					name="model"
					checked={chosen}
					disabled={state.tag !== 'ready'}
					aria-describedby={detailsId}
					onChange={verbs.choose}
				/>
				{title}
			</label>
			<div className="model-actions">
				<ModelAction model={model} verbs={verbs} />
			</div>
			<div id={detailsId} className="model-details small">
				<p className="muted figure">{describeModel(model)}</p>
				{model.note && <p className="muted">{model.note}</p>}
				{state.tag === 'fetching' && (
					<progress value={state.done} max={state.all} aria-label={`Download of ${title}`} />
				)}
				{doing && (
					<p className="figure" role="status">
						{doing}
					</p>
				)}
				{state.tag === 'failed' && (
					<p className="model-problem" role="alert">
						{state.problem.message}
					</p>
				)}
			</div>
		</li>
	);
}

function ModelAction({ model, verbs }: { model: ModelView; verbs: Verbs }) {
	const { state, source, title } = model;
	const button = (name: string, run: () => void, kind = '') => (
		<button type="button" className={`button ${kind}`} aria-label={`${name} ${title}`} onClick={run}>
			{name}
		</button>
	);
	if (isUnderWay(state)) return button('Stop', verbs.stop);
	if (state.tag === 'ready') return source === 'bundled' ? null : button('Remove', verbs.remove, 'quiet');
	if (source === 'folder') return button('Remove', verbs.remove, 'quiet');
	return (
		<>
			{state.kept > 0 && button('Discard', verbs.remove, 'quiet')}
			{button(state.tag === 'failed' ? 'Try again' : 'Download', verbs.download)}
		</>
	);
}
