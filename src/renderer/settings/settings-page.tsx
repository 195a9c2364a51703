import './settings.css';
import { useApp } from '../ui/app-context';
import { useWindowTitle } from '../ui/use-window-title';
import { About } from './about';
import { MicrophoneChoice } from './microphone-choice';
import { ModelSection } from './model-section';
import { SecondOpinionSection } from './second-opinion-section';
import { TargetTimeField } from './target-time-field';
import { TermsSection } from './terms-section';
import { ThemeChoice } from './theme-choice';

export function SettingsPage() {
	const { settings, saveSettings, settingsFailure } = useApp();
	useWindowTitle('Settings');
	return (
		<>
			<h1>Settings</h1>
			{settingsFailure && (
				<p className="note settings-note" role="alert">
					The settings could not be written; they hold until Aloud is closed. {settingsFailure}
				</p>
			)}
			<section className="setting" aria-labelledby="theme-heading">
				<h2 id="theme-heading">Theme</h2>
				<ThemeChoice value={settings.theme} onChange={(theme) => saveSettings({ ...settings, theme })} />
			</section>
			<section className="setting" aria-labelledby="microphone-heading">
				<h2 id="microphone-heading">Microphone</h2>
				<MicrophoneChoice
					value={settings.microphone}
					onChange={(microphone) => saveSettings({ ...settings, microphone })}
				/>
			</section>
			<ModelSection />
			<TermsSection terms={settings.terms} onChange={(terms) => saveSettings({ ...settings, terms })} />
			<section className="setting" aria-labelledby="targets-heading">
				<h2 id="targets-heading">Target times</h2>
				<p className="muted small">
					How long an answer should take. The recording turns amber at 125 % of it and red at 150 %.
				</p>
				<div className="targets">
					<TargetTimeField
						label="Behavioral"
						seconds={settings.behavioralTarget}
						from={30}
						to={1800}
						onChange={(behavioralTarget) => saveSettings({ ...settings, behavioralTarget })}
					/>
					<TargetTimeField
						label="System design"
						seconds={settings.systemDesignTarget}
						from={60}
						to={3600}
						onChange={(systemDesignTarget) => saveSettings({ ...settings, systemDesignTarget })}
					/>
				</div>
			</section>
			<SecondOpinionSection />
			<About />
		</>
	);
}
