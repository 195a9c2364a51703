import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeTrial } from '../../../src/core/models/trial';
import { LogMel } from '../../../src/core/transcription/log-mel';
import { wordsOf } from '../../../src/core/transcription/transcript';
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

/** The bundled encoder beside the decoder that the hub's exports have. */
function hubFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'aloud-'));
	const bundled = resolve(models, 'whisper-base');
	for (const name of readdirSync(bundled)) {
		if (name.endsWith('.json')) cpSync(join(bundled, name), join(folder, name));
	}
	const networks = join(folder, 'onnx');
	mkdirSync(networks);
	const decoder = 'decoder_model_merged_int8.onnx';
	symlinkSync(resolve(bundled, 'onnx/encoder_model.onnx'), join(networks, 'encoder_model.onnx'));
	symlinkSync(resolve(import.meta.dirname, '../../fixtures/hub', decoder), join(networks, decoder));
	return folder;
}

test.each([1, 5])(
	"a decoder in the hub's layout hears with %i beams what the bundled one hears",
	async (beams) => {
		const merged = await loadWhisper(hubFolder(), 2);
		const rules = {
			...defaultHearingRules,
			attempts: defaultHearingRules.attempts.map((attempt) => ({ ...attempt, beams })),
		};
		const words = async (model: WhisperModel): Promise<string[]> => {
			const shared = { whisper: model, detector, mel: new LogMel(80) };
			const listening = new BackgroundListening(shared, rules, { language: 'en' });
			listening.push(decodeWav(readFileSync(resolve(models, 'trial.wav'))));
			const transcript = await listening.finish();
			expect(judgeTrial(transcript)).toMatchObject({ ok: true });
			return wordsOf(transcript).map(({ text }) => text.toLowerCase().replace(/[^a-z']/g, ''));
		};
		expect(await words(merged)).toEqual(await words(whisper));
		await merged.dispose();
	},
);
