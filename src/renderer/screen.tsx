import { assertNever } from '../core/assert-never';
import { LibraryPage } from './library/library-page';
import { MentalModelsPage } from './practice/mental-models-page';
import { PracticePage } from './practice/practice-page';
import { PromptPage } from './practice/prompt-page';
import { ReadingPage } from './practice/reading-page';
import { ReportPage } from './report/report-page';
import { SettingsPage } from './settings/settings-page';
import type { Route } from './ui/route';

export function Screen({ route }: { route: Route }) {
	switch (route.tag) {
		case 'practice':
			return <PracticePage />;
		case 'prompt':
			return <PromptPage id={route.id} />;
		case 'report':
			return <ReportPage attemptId={route.attemptId} />;
		case 'library':
			return <LibraryPage />;
		case 'mental-models':
			return <MentalModelsPage />;
		case 'reading':
			return <ReadingPage />;
		case 'settings':
			return <SettingsPage />;
		default:
			return assertNever(route);
	}
}
