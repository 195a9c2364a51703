import { wordSet } from './spoken';

const IRREGULAR_PASTS = wordSet(
	`was were had did built made found went got chose led ran wrote took gave told held kept knew thought brought won lost
	met spoke dealt drove grew learnt said saw sold sent spent stood taught came became began broke felt left meant paid
	read understood fell rose caught fought withdrew`,
);
const MODAL = /^(would|will|can|could|might|should|may|must)$/;
const ADVERB = /^(first|then|finally|actually|later|also|\w+ly)$/;
/** Verbs that begin an instruction; those of the second list are nouns as well, unless an object's beginning follows. */
const VERBS = wordSet(
	`explain describe define mention discuss identify clarify quantify compare say tell give show ask emphasise emphasize
	include ensure prevent decide prove choose make take add keep`,
);
const VERBS_OR_NOUNS = wordSet(
	'name state list test plan measure cover check use set design estimate start build own lead',
);
const OBJECT = /^(a|an|the|your|its|their|one|two|three|at|how|what|why|when|where|who|which|that|whether)$/;

export type Tense = 'past' | 'present' | 'would';

/** A question about a clause ("How you fixed it") or an instruction ("Name a metric"); null where it is neither. */
export function askAboutClause(said: string): string | null {
	const [first = '', second = '', ...more] = said.split(/\s+/);
	const rest = [second, ...more];
	switch (first.toLowerCase()) {
		case 'how':
			return second === '' ? null : `You did not say ${said}: ${askHow(rest)}?`;
		case 'what':
			return second === '' ? null : `You did not say ${said}: what ${be(tenseOf(rest))}?`;
		case 'why':
		case 'when':
		case 'where':
			return second === '' ? null : `You did not say ${said}: ${first} ${thatBe(tenseOf(rest))}?`;
		case 'who':
		case 'which':
			return second === '' ? null : `You did not say ${said}: ${first} ${be(tenseOf(rest))}?`;
		case 'whether':
		case 'if':
			return `You did not say ${said}: which is it?`;
		case 'that':
			return /^(you|it|the|a|an|your|they|we|there|no|not)$/.test(second)
				? `You did not say ${said}: is that so?`
				: null;
	}
	// "Measured on an eval set" tells of something; "versioned datasets" names it.
	if (/ed$/.test(first) && /^(on|by|with|in|at|to|from|against|before|after|as|for|over|per)$/.test(second)) {
		return `You did not say that it was ${said}: was it?`;
	}
	const isVerb = VERBS.has(first) ? second !== '' : VERBS_OR_NOUNS.has(first) && OBJECT.test(second);
	return isVerb ? `You did not ${said}: could you now?` : null;
}

/** `rest` is what follows "how". */
function askHow(rest: readonly string[]): string {
	const [first = ''] = rest;
	if (/^(often|many|much|long|far|large|big|fast|soon|well|early|late)$/.test(first)) return `how ${first}`;
	if (first === 'to') return 'how would you';
	if (first === 'you' || first === 'we' || first === 'they') {
		const auxiliary = { past: 'did', present: 'do', would: 'would' }[tenseOf(rest)];
		return `how ${auxiliary} ${first}`;
	}
	const at = rest.findIndex((word) => /^(is|are|was|were)$/.test(word));
	if (at > 0) return `how ${rest[at]} ${/^(are|were)$/.test(rest[at] ?? '') ? 'they' : 'it'}`;
	return 'how';
}

/** After a pronoun its verb tells; else the first word that can. */
export function tenseOf(clause: readonly string[]): Tense {
	const rest = clause.map((word) => word.replace(/[,;]$/, ''));
	const pronoun = /^(you|we|they|it|i|he|she)(['’]d)?$/i.exec(rest[0] ?? '');
	if (pronoun?.[2]) return 'would';
	const verbs = pronoun
		? rest
				.slice(1)
				.filter((word) => !ADVERB.test(word))
				.slice(0, 1)
		: rest;
	for (const verb of verbs) {
		if (MODAL.test(verb)) return 'would';
		if (IRREGULAR_PASTS.has(verb) || /[a-z]ed$/.test(verb)) return 'past';
		if (/^(is|are|do|does|has|have)$/.test(verb)) return 'present';
	}
	return 'present';
}

const be = (tense: Tense): string => ({ past: 'was it', present: 'is it', would: 'would it be' })[tense];
const thatBe = (tense: Tense): string =>
	({ past: 'was that', present: 'is that', would: 'would that be' })[tense];
