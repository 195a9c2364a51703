import type { ComponentType } from 'react';
import { LibraryIcon, ModelsIcon, PracticeIcon, ReadingIcon, SettingsIcon } from './icons';
import type { RailRoute } from './route';

const entries: readonly { tag: RailRoute; name: string; Icon: ComponentType }[] = [
	{ tag: 'practice', name: 'Practice', Icon: PracticeIcon },
	{ tag: 'library', name: 'Library', Icon: LibraryIcon },
	{ tag: 'mental-models', name: 'Mental models', Icon: ModelsIcon },
	{ tag: 'reading', name: 'Further reading', Icon: ReadingIcon },
	{ tag: 'settings', name: 'Settings', Icon: SettingsIcon },
];

export function Rail({ current, onGo }: { current: RailRoute; onGo: (tag: RailRoute) => void }) {
	return (
		<nav className="rail" aria-label="Screens">
			<p className="rail-mark" aria-hidden="true">
				Aloud
			</p>
			{entries.map(({ tag, name, Icon }) => (
				<button
					key={tag}
					type="button"
					className={`rail-entry rail-${tag}`}
					title={name}
					aria-current={tag === current ? 'page' : undefined}
					onClick={() => onGo(tag)}
				>
					<Icon />
					<span className="rail-name">{name}</span>
				</button>
			))}
		</nav>
	);
}
