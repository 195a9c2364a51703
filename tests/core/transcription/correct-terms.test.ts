import { describe, expect, test } from 'vitest';
import { correctTerms } from '../../../src/core/transcription/correct-terms';
import { phoneticKey } from '../../../src/core/transcription/phonetic-key';
import { textOf, type Word } from '../../../src/core/transcription/transcript';

const glossary = [
	'Kubernetes',
	'GraphQL',
	'OpenTelemetry',
	'embeddings',
	'reranker',
	'RAG',
	'LoRA',
	'golden dataset',
	'Hugging Face',
	'Istio',
	'Redis',
	'OpenAI',
	'Llama 3',
	'p99',
	'Čapek Cloud',
	'Кубернетис',
];

/** Words a second long; `~` before one: the recogniser doubts it. */
const said = (text: string): Word[] =>
	text.split(' ').map((word, second) => ({
		text: word.replace('~', ''),
		start: second,
		end: second + 1,
		confidence: word.startsWith('~') ? 0.4 : 0.95,
	}));

describe('terms of the glossary', () => {
	test.each([
		['we used graph QL, and it held', 'we used GraphQL, and it held'],
		['the open telemetry spans', 'the OpenTelemetry spans'],
		['the ~embattings are stored', 'the embeddings are stored'],
		['it runs on ~coobernetis.', 'it runs on Kubernetes.'],
		['it runs on ~cooper ~netties now', 'it runs on Kubernetes now'],
		['the P-99, then', 'the p99, then'],
		['we wrote a golden data set.', 'we wrote a golden dataset.'],
		['from huggingface or hugging face', 'from Hugging Face or hugging face'],
		['we ran ~lamma 3 there', 'we ran Llama 3 there'],
		['over ~kapek ~clout today', 'over Čapek Cloud today'],
	])('"%s" -> "%s"', (heard, expected) => {
		expect(textOf(correctTerms(said(heard), glossary))).toBe(expected);
	});

	test('keep what was heard, and when', () => {
		const [, word] = correctTerms(said('the ~embattings are'), glossary);
		expect(word).toEqual({ text: 'embeddings', start: 1, end: 2, confidence: 0.4, heard: 'embattings' });
	});
});

describe('ordinary speech stays as it was heard', () => {
	test.each([
		'we put a rag under the laura poster',
		'the embattings were not in doubt',
		'I like this graph. QL is a name',
		'we ran ~lamma 2 there',
		'they had an ~open door',
		'~as ~to the tool that ~reads it',
		'the ~embeddings ~as ~that',
		'a ~golden data ~sat of weddings',
		'мы ~кубер ~нет там',
		'~rug ~lower ~buildings ~rank',
	])('"%s"', (text) => {
		const words = said(text);
		expect(correctTerms(words, glossary)).toEqual(words);
	});
});

test.each([
	['Kubernetes', 'cooper netties', true],
	['embeddings', 'embattings', true],
	['reranker', 're ranker', true],
	['Kafka', 'coffee', false],
	['Redis', 'ready', false],
])('%s sounds like %s: %s', (a, b, same) => {
	expect(phoneticKey(a) === phoneticKey(b)).toBe(same);
});
