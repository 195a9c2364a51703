import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { Correction, Corrections } from '../../core/corrections/corrections';
import { askTo } from '../ui/ask';
import { CorrectionsDraft } from './corrections-draft';

/** The person's changes to one attempt, and how to make and unmake them. */
export type CorrectionsControl = {
	corrections: Corrections;
	correct: (correction: Correction) => void;
	/** Takes back one change, so that the machine's word holds again. */
	uncorrect: (isIt: (correction: Correction) => boolean) => void;
	undo: () => void;
	/** Why the last changes are not on disk; null where they are. */
	failure: string | null;
	retry: () => void;
	/** -> whether all changes are on disk, once nothing is on its way there. */
	written: () => Promise<boolean>;
};

export const correctionsContext = createContext<CorrectionsControl | null>(null);

export function useCorrections(): CorrectionsControl {
	const control = useContext(correctionsContext);
	if (!control) throw new Error('useCorrections stands outside of a report');
	return control;
}

/** Drafts with changes that are not on disk, by attempt: a report that is opened again finds them here. */
const unwritten = new Map<string, CorrectionsDraft>();

function startDraft(attemptId: string, opened: Corrections): CorrectionsDraft {
	const draft: CorrectionsDraft = new CorrectionsDraft(opened, async (corrections) => {
		unwritten.set(attemptId, draft);
		const written = await askTo('corrections:write', { id: attemptId, corrections });
		if (written.ok && draft.view().corrections === corrections) unwritten.delete(attemptId);
		return written;
	});
	return draft;
}

/** `opened`: what was on disk when the report was opened; from then on the window's own list holds. */
export function useCorrectionsOf(attemptId: string, opened: Corrections): CorrectionsControl {
	const [draft] = useState(() => unwritten.get(attemptId) ?? startDraft(attemptId, opened));
	const { corrections, failure } = useSyncExternalStore(draft.subscribe, draft.view);
	return {
		corrections,
		correct: (correction) => draft.add(correction),
		uncorrect: (isIt) => draft.remove(isIt),
		undo: () => draft.undo(),
		failure,
		retry: () => draft.retry(),
		written: () => draft.written(),
	};
}
