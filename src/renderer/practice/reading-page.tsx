import './practice.css';
import { useApp } from '../ui/app-context';
import { Empty } from '../ui/states';
import { useWindowTitle } from '../ui/use-window-title';
import { PackErrors } from './pack-errors';

export function ReadingPage() {
	const { packs, go } = useApp();
	useWindowTitle('Further reading');
	const lists = packs.filter((pack) => pack.kind === 'further-reading');
	return (
		<>
			<h1>Further reading</h1>
			<PackErrors />
			{lists.length === 0 && (
				<Empty
					text="There is no list of further reading."
					action={{ name: 'Practice', run: () => go({ tag: 'practice' }) }}
				/>
			)}
			{lists.map((pack) => (
				<section key={pack.id} aria-label={pack.title}>
					{pack.introduction.map((paragraph) => (
						<p key={paragraph} className="pack-advice">
							{paragraph}
						</p>
					))}
					{pack.groups.map((group) => (
						<section key={group.title} className="pack" aria-label={group.title}>
							<h2>{group.title}</h2>
							<ul className="reading">
								{group.items.map((item) => (
									<li key={item.title}>
										<p>
											<cite>{item.title}</cite> <span className="muted">{item.author}</span>
										</p>
										<p className="muted small">{item.purpose}</p>
									</li>
								))}
							</ul>
						</section>
					))}
				</section>
			))}
		</>
	);
}
