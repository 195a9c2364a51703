/** Spellings of one English sound, longest first; what stands for silence is dropped. */
const sounds: readonly [RegExp, string][] = [
	[/tch|sch|sh|ch|ti(?=on)/g, 'X'],
	[/ph|v/g, 'f'],
	[/^kn|^gn/g, 'n'],
	[/^wr/g, 'r'],
	[/gh(?=t|$)/g, ''],
	[/th/g, 't'],
	[/ck|cc|q|c(?![eiy])/g, 'k'],
	[/c|z/g, 's'],
	[/x/g, 'ks'],
	[/dg|g(?=[ei])/g, 'j'],
	[/d/g, 't'],
	[/b/g, 'p'],
	[/[wh](?![aeiouy])/g, ''],
];

/**
 * What a word sounds like, roughly: its consonants by class, in order, and whether it begins with a vowel. Texts that
 * a listener could take for each other have the same key (after Philips' metaphone, coarser: voiced and voiceless
 * stops are one). Latin letters alone count, without their accents; a text that has none has the empty key.
 */
export function phoneticKey(text: string): string {
	const letters = text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^a-z]/g, '');
	const spelled = sounds.reduce((word, [spelling, sound]) => word.replace(spelling, sound), letters);
	const first = /^[aeiouy]/.test(spelled) ? 'A' : '';
	return first + spelled.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
}
