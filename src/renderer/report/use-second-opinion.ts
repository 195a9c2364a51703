import { createContext, useContext, useState } from 'react';
import type { SecondOpinionState } from '../../core/second-opinion/opinion';
import { askTo } from '../ui/ask';
import { useNotice } from '../ui/use-loaded';

/** The second opinion on one attempt, and how to ask for it and end it. */
export type SecondOpinionControl = { state: SecondOpinionState; read: () => void; cancel: () => void };

export const secondOpinionContext = createContext<SecondOpinionControl | null>(null);

export function useSecondOpinion(): SecondOpinionControl {
	const control = useContext(secondOpinionContext);
	if (!control) throw new Error('useSecondOpinion stands outside of a report');
	return control;
}

/** What main told last holds, over what was there when the attempt was opened. */
export function useSecondOpinionOf(attemptId: string, opened: SecondOpinionState): SecondOpinionControl {
	const [told, setTold] = useState<SecondOpinionState | null>(null);
	useNotice((notice) => {
		if (notice.tag === 'second-opinion' && notice.id === attemptId) setTold(notice.state);
	});
	const failed = (message: string): void => setTold({ tag: 'failed', model: '', message });
	return {
		state: told ?? opened,
		read: () =>
			void askTo('second-opinion:read', { id: attemptId }).then(
				(asked) => asked.ok || failed(asked.error.message),
			),
		cancel: () => void askTo('second-opinion:cancel', { id: attemptId }),
	};
}
