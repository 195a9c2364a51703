import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeTrial } from '../../../src/core/models/trial';
import { LogMel } from '../../../src/core/transcription/log-mel';
import { defaultHearingRules } from '../../../src/main/transcription/worker/hearing-rules';
import { BackgroundListening } from '../../../src/main/transcription/worker/listening';
import { loadVoiceDetector, type VoiceDetector } from '../../../src/main/transcription/worker/voice-detector';
import { loadWhisper, type WhisperModel } from '../../../src/main/transcription/worker/whisper-model';
import { decodeWav } from '../../fixtures/wav';

const models = resolve(import.meta.dirname, '../../../resources/models');
let whisper: WhisperModel;
let detector: VoiceDetector;

beforeAll(async () => {
	whisper = await loadWhisper(resolve(models, 'whisper-base'), 2);
	detector = await loadVoiceDetector(resolve(models, 'silero-vad'));
});
afterAll(async () => {
	await whisper.dispose();
	await detector.dispose();
});

test('the bundled encoder takes any window', () => {
	expect(whisper.anyWindow).toBe(true);
});

test('a model whose encoder takes 30 s alone hears as well', async () => {
	const widths: number[] = [];
	const encoder = new Proxy(whisper.encoder, {
		get: (target, key) =>
			key === 'run'
				? (feeds: { input_features: { dims: number[] } }) => {
						widths.push(feeds.input_features.dims[2] ?? 0);
						return target.run(feeds as never);
					}
				: Reflect.get(target, key),
	});
	const fixed = { ...whisper, encoder, anyWindow: false };
	const shared = { whisper: fixed, detector, mel: new LogMel(80) };
	const listening = new BackgroundListening(shared, defaultHearingRules, { language: 'en' });
	listening.push(decodeWav(readFileSync(resolve(models, 'trial.wav'))));
	expect(judgeTrial(await listening.finish())).toMatchObject({ ok: true });
	expect(new Set(widths)).toEqual(new Set([3000]));
});
