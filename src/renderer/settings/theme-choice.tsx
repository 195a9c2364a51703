import type { Settings } from '../../core/settings';

type Theme = Settings['theme'];

const themes: readonly (readonly [Theme, string])[] = [
	['system', 'As the system'],
	['light', 'Light'],
	['dark', 'Dark'],
];

export function ThemeChoice({ value, onChange }: { value: Theme; onChange: (theme: Theme) => void }) {
	return (
		<fieldset className="choices">
			<legend className="hidden">Theme</legend>
			{themes.map(([theme, name]) => (
				<label key={theme} className="choice">
					<input type="radio" name="theme" checked={theme === value} onChange={() => onChange(theme)} />
					{name}
				</label>
			))}
		</fieldset>
	);
}
