import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promptsOf } from '../../../src/core/prompts/pack';
import { correctTerms } from '../../../src/core/transcription/correct-terms';
import { glossaryFor } from '../../../src/core/transcription/glossary';
import { isWordingOf } from '../../../src/core/transcription/hint-wording';
import { technicalTerms } from '../../../src/core/transcription/technical-terms';
import type { Word } from '../../../src/core/transcription/transcript';
import { readPacks } from '../../../src/main/prompts/read-packs';
import { answers } from '../../fixtures/answers';
import { failurePrompt } from '../../fixtures/prompt';

const prompt = {
	...failurePrompt,
	hint: 'Mention the KV cache and golden datasets.',
	points: [
		{ id: 'retries', label: 'Idempotent actions', cues: ['dead letter queue', 'Kafka'] },
		{ id: 'fix', label: 'Rollback', cues: [] },
	],
	terms: ['RAG', 'Quuxly'],
};

describe('the glossary of an answer', () => {
	test('in English holds the terms of the person, of the pack and of the trade, each once, as the person spells it', () => {
		const glossary = glossaryFor({ language: 'en', own: ['Zorbix', 'KUBERNETES'], prompt });
		expect(glossary.slice(0, 3)).toEqual(['Zorbix', 'KUBERNETES', 'RAG']);
		expect(glossary).toEqual(expect.arrayContaining(['Quuxly', 'PostgreSQL']));
		expect(glossary.map((term) => term.toLowerCase()).filter((term) => term === 'kubernetes')).toHaveLength(
			1,
		);
	});

	test('in another language holds the terms of the person alone', () => {
		expect(glossaryFor({ language: 'de', own: ['Zorbix'], prompt })).toEqual(['Zorbix']);
		expect(glossaryFor({ language: 'de', prompt })).toEqual([]);
	});

	test('holds the terms of the trade where there is no prompt', () => {
		expect(glossaryFor({ language: 'en' })).toEqual(technicalTerms);
	});
});

describe('the wording of a hint', () => {
	test.each([
		'idempotent',
		'idempotency',
		'idempotent actions',
		'dead letter',
		'DeadLetter queue',
		'Kafka',
		'Apache Kafka',
		'rollbacks',
		'roll-back plan',
		'KV cache',
		'kvcache',
		'golden dataset',
	])('"%s" is never a term', (term) => {
		expect(isWordingOf(prompt, term)).toBe(true);
		expect(glossaryFor({ language: 'en', own: [term], prompt })).not.toContain(term);
		expect(glossaryFor({ language: 'de', own: [term], prompt })).not.toContain(term);
	});

	test.each(['RAG', 'quaint', 'Kubernetes', 'action plan', 'actuator', 'cash'])('"%s" is none', (term) => {
		expect(isWordingOf(prompt, term)).toBe(false);
	});
});

test('no built-in question is heard with a term that one of its labels, cues or its hint holds', async () => {
	const { packs } = await readPacks({ builtIn: resolve(import.meta.dirname, '../../../resources/prompts') });
	const prompts = promptsOf(packs);
	for (const one of prompts) {
		const said = [one.hint, ...one.points.flatMap(({ label, cues }) => [label, ...cues])]
			.join(' | ')
			.toLowerCase();
		const glossary = glossaryFor({ language: 'en', prompt: one });
		expect(glossary.filter((term) => said.includes(term.toLowerCase()))).toEqual([]);
		expect(glossary.length).toBeGreaterThan(60);
	}
	expect(glossaryFor({ language: 'en', prompt: prompts[0] })).not.toContain('observability');
});

test('an ordinary answer that was heard with certainty is left word for word, and hardly changed if all were in doubt', () => {
	const glossary = glossaryFor({ language: 'en' });
	const heardWith = (confidence: number): Word[] =>
		answers.long
			.trim()
			.split(/\s+/)
			.map((text, second) => ({ text, start: second, end: second + 1, confidence }));
	expect(correctTerms(heardWith(1), glossary)).toEqual(heardWith(1));
	const changed = correctTerms(heardWith(0), glossary).filter(({ heard }) => heard !== undefined);
	expect(changed.length).toBeLessThanOrEqual(3);
});
