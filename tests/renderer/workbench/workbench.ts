import { inventedApi } from './invented-api';
import { playInventedRecordings } from './invented-recording';

playInventedRecordings();
const scenario = new URLSearchParams(location.search).get('scenario') ?? 'full';
Object.defineProperty(window, 'aloud', { value: inventedApi(scenario) });
await import('../../../src/renderer/main');
