import { askFor } from '../ui/ask';
import { Loading, Problem } from '../ui/states';
import { useLoaded } from '../ui/use-loaded';

/** Where the data lies, and what runs. */
export function About() {
	const [about, reload] = useLoaded('about', () => askFor('app:about', {}));
	if (about.tag === 'loading') return <Loading doing="Reading the version" />;
	if (about.tag === 'failed')
		return (
			<Problem
				happened="Version and data folder could not be read."
				details={about.message}
				action={{ name: 'Try again', run: reload }}
			/>
		);
	const { version, electron, fallbackRuntime, dataFolder } = about.value;
	return (
		<>
			<section className="setting" aria-labelledby="data-heading">
				<h2 id="data-heading">Data folder</h2>
				<p className="muted small">Recordings, transcripts and reports lie here, and nowhere else.</p>
				<p className="data-folder">
					<code>{dataFolder}</code>
					<button type="button" className="button" onClick={() => void askFor('app:show-data-folder', {})}>
						Show
					</button>
				</p>
			</section>
			<section className="setting" aria-labelledby="about-heading">
				<h2 id="about-heading">About</h2>
				<p className="figure">
					Aloud {version}, on Electron {electron}
				</p>
				{fallbackRuntime && <p className="muted small">{fallbackRuntime}</p>}
				<p className="muted small">Everything runs on this machine. Nothing that you say leaves it.</p>
			</section>
		</>
	);
}
