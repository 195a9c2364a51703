import { useId, useState } from 'react';
import type { Result } from '../../core/result';
import type { SecondOpinionChoice } from '../../core/second-opinion/choice';
import { readLocalAddress } from '../../core/second-opinion/local-address';
import { askTo } from '../ui/ask';
import { count } from '../ui/format';

type Server = SecondOpinionChoice['server'];

/** Address and model of a server on this machine; an address that is none of this machine is not saved. */
export function ServerChoice({ server, onChange }: { server: Server; onChange: (server: Server) => void }) {
	const [typed, setTyped] = useState(server.address);
	const [model, setModel] = useState(server.model);
	const [listed, setListed] = useState<Result<string[]> | null>(null);
	const listId = useId();
	const address = readLocalAddress(typed);
	const commit = (changed: Partial<Server>): void => {
		const next = { address: address.ok ? typed.trim() : server.address, model: model.trim(), ...changed };
		if (next.address !== server.address || next.model !== server.model) onChange(next);
	};
	const list = async (): Promise<void> => {
		const models = await askTo('second-opinion:models', { address: typed });
		setListed(models);
		const [first] = models.ok ? models.value : [];
		if (model === '' && first !== undefined) {
			setModel(first);
			commit({ model: first });
		}
	};
	return (
		<div className="server">
			<label className="server-field">
				Address
				<input
					className="field"
					value={typed}
					spellCheck={false}
					aria-invalid={!address.ok}
					onChange={({ target }) => {
						setTyped(target.value);
						setListed(null);
					}}
					onBlur={() => commit({})}
				/>
			</label>
			<label className="server-field">
				Model
				<input
					className="field"
					value={model}
					spellCheck={false}
					list={listId}
					placeholder="as the server names it"
					onChange={({ target }) => setModel(target.value)}
					onBlur={() => commit({})}
				/>
				<datalist id={listId}>
					{listed?.ok && listed.value.map((name) => <option key={name} value={name} />)}
				</datalist>
			</label>
			<button type="button" className="button" disabled={!address.ok} onClick={() => void list()}>
				List its models
			</button>
			<p className="server-note small" role={address.ok && (listed?.ok ?? true) ? 'status' : 'alert'}>
				{note(address, listed)}
			</p>
		</div>
	);
}

function note(address: Result<unknown>, listed: Result<string[]> | null): string {
	if (!address.ok) return address.error.message;
	if (listed === null)
		return 'Ollama answers at port 11434, llama.cpp at 8080, LM Studio at 1234, where they are left as they come.';
	if (!listed.ok) return listed.error.message;
	if (listed.value.length === 0) return 'The server answers, and has no models.';
	const shown = listed.value.slice(0, 8).join(', ');
	return `${count(listed.value.length, 'model')}: ${shown}${listed.value.length > 8 ? ' …' : ''}`;
}
