import './practice.css';
import type { Card } from '../../core/prompts/pack';
import { useApp } from '../ui/app-context';
import { Empty } from '../ui/states';
import { useWindowTitle } from '../ui/use-window-title';
import { PackErrors } from './pack-errors';

export function MentalModelsPage() {
	const { packs, go } = useApp();
	useWindowTitle('Mental models');
	const models = packs.filter((pack) => pack.kind === 'mental-models');
	return (
		<>
			<h1>Mental models</h1>
			<PackErrors />
			{models.length === 0 && (
				<Empty
					text="There is no pack of mental models."
					action={{ name: 'Practice', run: () => go({ tag: 'practice' }) }}
				/>
			)}
			{models.map((pack) => (
				<section key={pack.id} aria-label={pack.title}>
					{pack.introduction.map((paragraph) => (
						<p key={paragraph} className="pack-advice">
							{paragraph}
						</p>
					))}
					{pack.cards.map((card) => (
						<ModelCard key={card.id} card={card} />
					))}
				</section>
			))}
		</>
	);
}

function ModelCard({ card }: { card: Card }) {
	const { promptById, go } = useApp();
	const served = card.serves.map(promptById).filter((prompt) => prompt !== undefined);
	return (
		<article className="model-card" aria-labelledby={`card-${card.id}`}>
			<h2 id={`card-${card.id}`}>{card.title}</h2>
			{card.paragraphs.map((paragraph) => (
				<p key={paragraph}>{paragraph}</p>
			))}
			<h3 className="muted">Serves</h3>
			<ul className="serves">
				{served.map((prompt) => (
					<li key={prompt.id}>
						<button type="button" className="link" onClick={() => go({ tag: 'prompt', id: prompt.id })}>
							{prompt.question}
						</button>
					</li>
				))}
			</ul>
		</article>
	);
}
