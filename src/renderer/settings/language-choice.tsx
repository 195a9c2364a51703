import { ENGLISH, languageFor, languageName } from '../../core/models/languages';

/** The language that is spoken, of those that the chosen model understands. */
export function LanguageChoice({
	language,
	languages,
	onChange,
}: {
	language: string;
	languages: readonly string[];
	onChange: (language: string) => void;
}) {
	const understood = languages.length > 0 ? languages : [ENGLISH];
	const [first = ENGLISH, ...others] = understood;
	const byName = [...others].sort((a, b) => languageName(a).localeCompare(languageName(b)));
	const spoken = languageFor(language, understood);
	return (
		<section className="setting" aria-labelledby="language-heading">
			<h2 id="language-heading">Language</h2>
			<div className="microphone">
				<select
					className="field"
					aria-label="Language"
					value={spoken}
					disabled={understood.length === 1}
					onChange={(event) => onChange(event.target.value)}
				>
					{[first, ...byName].map((code) => (
						<option key={code} value={code}>
							{languageName(code)}
						</option>
					))}
				</select>
			</div>
			<p className="muted small language-note">
				{understood.length === 1 && 'The chosen model understands English only. '}
				{spoken !== ENGLISH && 'Transcript and times are shown in every language. '}
				The judge reads English only: points and STAR are looked for in English answers alone.
			</p>
		</section>
	);
}
