import type { ReactNode } from 'react';
import type { Wording } from '../../core/report/measure-delivery';
import type { Timing } from '../../core/report/report';
import type { Spoken } from '../../core/report/spoken';
import { clock, percent, secondsText } from '../ui/format';
import { PlayFrom } from './play-from';

/** What was counted, each with its places. */
export function DeliveryFacts({ timing, wording }: { timing: Timing; wording: Wording | null }) {
	const pauses = timing.pauses.map(({ start, end }) => ({ text: secondsText(end - start), start, end }));
	return (
		<dl className="delivery-facts figure">
			<Fact name="Speaking">
				{clock(timing.speaking)} <span className="muted">of {clock(timing.total)}</span>
			</Fact>
			<Fact name="Pauses over 2.5 s" mark="pause-mark">
				<Places of={pauses} none="None" />
			</Fact>
			{wording && <WordingFacts wording={wording} />}
		</dl>
	);
}

function WordingFacts({ wording }: { wording: Wording }) {
	const { fillers, repeats, numbers, firstPerson } = wording;
	return (
		<>
			<Fact name="Fillers" mark="filler-mark">
				<Places of={fillers} atLeast none="None heard; recognition leaves many out" />
			</Fact>
			{repeats.length > 0 && (
				<Fact name="Repeated or broken off">
					<Places of={repeats} atLeast none="None heard" />
				</Fact>
			)}
			<Fact name="Numbers">
				<Places of={numbers} none="None heard" />
			</Fact>
			{firstPerson && (
				<Fact name="“I” and “we”">
					{firstPerson.i} and {firstPerson.we}
					{firstPerson.share !== null && <span className="muted">, “I” {percent(firstPerson.share)}</span>}
				</Fact>
			)}
		</>
	);
}

function Fact({ name, mark, children }: { name: string; mark?: string; children: ReactNode }) {
	return (
		<div className="delivery-fact">
			<dt className="muted">
				{mark && <span className={`delivery-sample ${mark}`} aria-hidden="true" />}
				{name}
			</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** How many, and each with a button that plays it. */
function Places({ of, none, atLeast = false }: { of: readonly Spoken[]; none: string; atLeast?: boolean }) {
	if (of.length === 0) return <span className="muted">{none}</span>;
	return (
		<div className="delivery-places">
			<span>{atLeast ? `at least ${of.length}` : of.length}</span>
			<ul>
				{of.map(({ text, start }) => (
					<li key={`${start} ${text}`}>
						<PlayFrom seconds={start} name={`Play “${text}” from`} /> {text}
					</li>
				))}
			</ul>
		</div>
	);
}
