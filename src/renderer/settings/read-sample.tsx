import { useEffect, useState } from 'react';
import { assertNever } from '../../core/assert-never';
import type { SampleReading } from '../../core/ipc/contract';
import type { SecondOpinionChoice } from '../../core/second-opinion/choice';
import { askTo } from '../ui/ask';
import { count, secondsText } from '../ui/format';

type State =
	| { tag: 'idle' }
	| { tag: 'reading' }
	| { tag: 'read'; sample: SampleReading }
	| { tag: 'failed'; message: string };

/** Has the model read a sample answer, and says what came of it. The reading ends with its component. */
export function ReadSample({ choice }: { choice: SecondOpinionChoice }) {
	const [last, setLast] = useState<{ of: string; state: State }>({ of: '', state: { tag: 'idle' } });
	const of = JSON.stringify(choice);
	// What was found out about another choice is not shown for this one.
	const state: State = last.of === of ? last.state : { tag: 'idle' };
	const setState = (next: State): void => setLast({ of, state: next });
	useEffect(() => () => void askTo('second-opinion:end-sample', {}), []);
	const ready = choice.use === 'gguf' ? choice.gguf !== null : choice.server.model !== '';
	const run = async (): Promise<void> => {
		setState({ tag: 'reading' });
		const read = await askTo('second-opinion:read-sample', choice);
		if (read.ok) setState({ tag: 'read', sample: read.value });
		else setState({ tag: 'failed', message: read.error.message });
	};
	return (
		<p className="second-opinion-row">
			{state.tag === 'reading' ? (
				<button type="button" className="button" onClick={() => void askTo('second-opinion:end-sample', {})}>
					Cancel
				</button>
			) : (
				<button type="button" className="button" disabled={!ready} onClick={() => void run()}>
					Try it
				</button>
			)}
			<span className="small try-result" role={state.tag === 'failed' ? 'alert' : 'status'}>
				{textOf(state)}
			</span>
		</p>
	);
}

function textOf(state: State): string {
	switch (state.tag) {
		case 'idle':
			return 'It reads a sample answer of four sentences and three points.';
		case 'reading':
			return 'It reads a sample answer. A large model may take minutes …';
		case 'failed':
			return state.message;
		case 'read': {
			const { model, seconds, right, all, invented } = state.sample;
			const quotes = invented > 0 ? ` ${count(invented, 'quote')} of its own making, not counted.` : '';
			const advice = right < all ? ' The sample is easy: a larger model will serve you better.' : '';
			return `${model} answered in ${secondsText(seconds)}: ${right} of ${all} points right.${quotes}${advice}`;
		}
		default:
			return assertNever(state);
	}
}
