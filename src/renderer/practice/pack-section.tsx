import type { Pack } from '../../core/prompts/pack';
import type { AttemptSummary } from '../../core/session/attempt';
import { useApp } from '../ui/app-context';
import { clock } from '../ui/format';
import { marksOf, type PromptMarks } from './prompt-marks';

type PackWithPrompts = Extract<Pack, { prompts: unknown }>;

/** One pack: its title, its advice, its prompts. */
export function PackSection({
	pack,
	attempts,
}: {
	pack: PackWithPrompts;
	attempts: readonly AttemptSummary[];
}) {
	const { go } = useApp();
	const headingId = `pack-${pack.id}`;
	return (
		<section className="pack" aria-labelledby={headingId}>
			<h2 id={headingId}>{pack.title}</h2>
			{pack.introduction.map((paragraph) => (
				<p key={paragraph} className="pack-advice">
					{paragraph}
				</p>
			))}
			<ul className="rows">
				{pack.prompts.map((prompt) => (
					<li key={prompt.id}>
						<button type="button" className="row" onClick={() => go({ tag: 'prompt', id: prompt.id })}>
							<span className="row-text">{prompt.question}</span>
							<Marks marks={marksOf(prompt.id, attempts)} />
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function Marks({ marks }: { marks: PromptMarks | null }) {
	if (!marks) return null;
	return (
		<span className="row-marks figure">
			<span>
				{marks.best && (
					<>
						<span className="hidden">At best </span>
						{marks.best.covered}/{marks.best.all} likely
					</>
				)}
			</span>
			<span>
				<span className="hidden">, last time </span>
				{clock(marks.lastSeconds)}
			</span>
		</span>
	);
}
