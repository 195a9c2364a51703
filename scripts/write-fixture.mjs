// node scripts/write-fixture.mjs NAME: makes the fixture and prints its path. Names: tests/fixtures/answers.ts, sounds.ts.
import { runnerImport } from 'vite';
import { inRoot } from './setup/paths.mjs';

const { module } = await runnerImport(inRoot('tests', 'fixtures', 'fixture.ts'), { configFile: false });
console.log(module.fixture(process.argv[2]));
