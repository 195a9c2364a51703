import { createContext, useContext, useState } from 'react';
import { addCorrection, type Correction, type Corrections } from '../../core/corrections/corrections';
import { askTo } from '../ui/ask';

/** The person's changes to one attempt, and how to make and unmake them. */
export type CorrectionsControl = {
	corrections: Corrections;
	correct: (correction: Correction) => void;
	/** Takes back one change, so that the machine's word holds again. */
	uncorrect: (isIt: (correction: Correction) => boolean) => void;
	undo: () => void;
	/** Why the last change was not kept; null where it was. */
	failure: string | null;
};

export const correctionsContext = createContext<CorrectionsControl | null>(null);

export function useCorrections(): CorrectionsControl {
	const control = useContext(correctionsContext);
	if (!control) throw new Error('useCorrections stands outside of a report');
	return control;
}

/** What is written comes back with the attempt, which main says has changed. */
export function useCorrectionsOf(attemptId: string, corrections: Corrections): CorrectionsControl {
	const [failure, setFailure] = useState<string | null>(null);
	const write = (changed: Corrections): void => {
		void askTo('corrections:write', { id: attemptId, corrections: changed }).then((written) =>
			setFailure(written.ok ? null : written.error.message),
		);
	};
	return {
		corrections,
		correct: (correction) => write(addCorrection(corrections, correction)),
		uncorrect: (isIt) => write(corrections.filter((correction) => !isIt(correction))),
		undo: () => write(corrections.slice(0, -1)),
		failure,
	};
}
