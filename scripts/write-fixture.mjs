// node scripts/write-fixture.mjs NAME: makes the fixture and prints its path. Names: tests/fixtures/answers.ts, sounds.ts.
import { loadFixtureModule } from './load-fixture-module.mjs';

const { fixture } = await loadFixtureModule('fixture');
console.log(fixture(process.argv[2]));
