// node scripts/bench/write-technical-answers.mjs FOLDER [rms|slt]: says the answers of tests/fixtures/technical-answers.ts,
// with a manifest, for `npm run eval:speech -- FOLDER`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFixtureModule } from '../load-fixture-module.mjs';

const [folder, voice] = process.argv.slice(2);
const [{ technicalAnswers }, { speak }, { encodeWav }] = await Promise.all(
	['technical-answers', 'speak', 'wav'].map(loadFixtureModule),
);
mkdirSync(folder, { recursive: true });
const rows = Object.entries(technicalAnswers).map(([name, text]) => {
	writeFileSync(join(folder, `${name}.wav`), encodeWav(speak(text, voice)));
	return `${name}.wav\t${text.trim().replaceAll(/\s+/g, ' ')}`;
});
writeFileSync(join(folder, 'manifest.tsv'), `file\treference\n${rows.join('\n')}\n`);
