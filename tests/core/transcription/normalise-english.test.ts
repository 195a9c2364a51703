import { describe, expect, test } from 'vitest';
import { englishWords, normaliseEnglish } from '../../../src/core/transcription/normalise-english';
import { normaliseNumbers } from '../../../src/core/transcription/normalise-numbers';

/** Cases of openai-whisper 20250625, tests/test_normalizer.py (MIT). */
const NUMBERS = [
	['two', '2'],
	['thirty one', '31'],
	['five twenty four', '524'],
	['nineteen ninety nine', '1999'],
	['twenty nineteen', '2019'],
	['two point five million', '2500000'],
	['four point two billions', '4200000000s'],
	['200 thousand', '200000'],
	['200 thousand dollars', '$200000'],
	['$20 million', '$20000000'],
	['€52.4 million', '€52400000'],
	['£77 thousands', '£77000s'],
	['two double o eight', '2008'],
	['three thousand twenty nine', '3029'],
	['forty three thousand two hundred sixty', '43260'],
	['forty three thousand two hundred and sixty', '43260'],
	['nineteen fifties', '1950s'],
	['thirty first', '31st'],
	['thirty three thousand and three hundred and thirty third', '33333rd'],
	['three billion', '3000000000'],
	['millions', '1000000s'],
	['july third twenty twenty', 'july 3rd 2020'],
	['august twenty sixth twenty twenty one', 'august 26th 2021'],
	['3 14', '3 14'],
	['3.14', '3.14'],
	['3 point 2', '3.2'],
	['3 point 14', '3.14'],
	['fourteen point 4', '14.4'],
	['two point two five dollars', '$2.25'],
	['two hundred million dollars', '$200000000'],
	['$20.1 million', '$20100000'],
	['ninety percent', '90%'],
	['seventy six per cent', '76%'],
	['double oh seven', '007'],
	['double zero seven', '007'],
	['nine one one', '911'],
	['nine double one', '911'],
	['one triple oh one', '10001'],
	['two thousandth', '2000th'],
	['thirty two thousandth', '32000th'],
	['minus 500', '-500'],
	['positive twenty thousand', '+20000'],
	['two dollars and seventy cents', '$2.70'],
	['3 cents', '¢3'],
	['$0.36', '¢36'],
	['three euros and sixty five cents', '€3.65'],
	['three and a half million', '3500000'],
	['forty eight and a half dollars', '$48.5'],
	['b747', 'b 747'],
	['10 th', '10th'],
	['10th', '10th'],
] as const;
const TEXTS = [
	['mobilisation', 'mobilization'],
	['cancelation', 'cancellation'],
	["Let's", 'let us'],
	["he's like", 'he is like'],
	["she's been like", 'she has been like'],
	['10km', '10 km'],
	['10mm', '10 mm'],
	['RC232', 'rc 232'],
	['Mr. Park visited Assoc. Prof. Kim Jr.', 'mister park visited associate professor kim junior'],
] as const;

/** What openai-whisper 20250625 gives for them, run on Python 3. */
const ODD = [
	['Our p99 went from 1,200.50 ms to 95%!', 'our p 99 went from 1200.50 ms to 95%'],
	[
		"The caf\u00e9's na\u00efve Stra\u00dfe, she'd been there.",
		'the cafe is naive strasse she had been there',
	],
	['GPT-4 to Haiku cut cost 10x (roughly) <unk>', 'gpt 4 to haiku cut cost 10 x'],
	['minus the pounds, per cent', 'minus the pounds per cent'],
	['one hundred and one dalmatians', '101 dalmatians'],
	['point million', '1000000'],
	['zero hundred', '0'],
	['twenty eleven o one', '201101'],
	['the ninth and the fourth', 'the ninth and the 4th'],
	['plus ca change', 'plus ca change'],
	['three thousand and a half dollars', '$3000.5'],
	['a half and a half', 'a half and a half'],
	['double twenty double nine', 'double 2099'],
	['5 point oh', '5.0'],
	['2.5 decillionths', '2.5 decillionths'],
	["y'all gonna say I'ma go", 'you all going to say i am going to go'],
	['fürst mé', 'furst me'],
] as const;

describe("Whisper's own cases", () => {
	test.each(NUMBERS)('"%s" -> "%s", as a number and as text', (spoken, written) => {
		expect(normaliseNumbers(spoken)).toBe(written);
		expect(normaliseEnglish(spoken)).toBe(written);
	});

	test.each(TEXTS)('"%s" -> "%s"', (spoken, written) => {
		expect(normaliseEnglish(spoken)).toBe(written);
	});
});

test.each(ODD)('"%s" -> "%s", as Whisper has it', (spoken, written) => {
	expect(normaliseEnglish(spoken)).toBe(written);
});

test('words stand apart, and an empty text has none', () => {
	expect(englishWords('  Well, um,\nyes. ')).toEqual(['well', 'yes']);
	expect(englishWords('')).toEqual([]);
	expect(englishWords('Uh. [noise] (laughs)')).toEqual([]);
});
