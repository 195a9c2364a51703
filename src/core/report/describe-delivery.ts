import type { Delivery, Wording } from './measure-delivery';
import { paceRange } from './measure-pace';
import { clock, wrap } from './plain-text';
import type { Spoken } from './spoken';

/** How the answer was spoken, for a terminal. */
export function describeDelivery({ pace, wording }: Delivery): string {
	const range = paceRange(pace.points);
	const text = (which: 'slowest' | 'fastest') =>
		range && `${Math.round(range[which].wordsPerMinute)} (${clock(range[which].at)})`;
	return [
		'Delivery',
		...(range
			? [`  Pace over ${pace.window} s of speaking: ${text('slowest')} to ${text('fastest')} words a minute`]
			: []),
		...(wording ? describeWording(wording) : []),
	].join('\n');
}

function describeWording({ fillers, repeats, numbers, firstPerson }: Wording): string[] {
	const list = (spoken: readonly Spoken[]) => spoken.map((s) => `${s.text} ${clock(s.start)}`).join(', ');
	const atLeast = (name: string, spoken: readonly Spoken[]) =>
		wrap(`${name}: at least ${spoken.length} (${list(spoken)})`, '  ');
	return [
		fillers.length > 0 ? atLeast('Fillers', fillers) : '  Fillers: none heard; recognition leaves many out',
		...(repeats.length > 0 ? [atLeast('Repeated or broken off', repeats)] : []),
		...(firstPerson ? [`  “I”: ${firstPerson.i}, “we”: ${firstPerson.we}`] : []),
		wrap(`Numbers: ${numbers.length === 0 ? 'none heard' : list(numbers)}`, '  '),
	];
}
