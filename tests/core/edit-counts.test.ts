import { expect, test } from 'vitest';
import { countEdits, editDistance } from '../../src/core/edit-counts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

test.each([
	['a b c', 'a b c', { substitutions: 0, deletions: 0, insertions: 0 }],
	['a b c', 'a x c', { substitutions: 1, deletions: 0, insertions: 0 }],
	['a b c', 'a c', { substitutions: 0, deletions: 1, insertions: 0 }],
	['a b c', 'a b x c', { substitutions: 0, deletions: 0, insertions: 1 }],
	['', 'a b', { substitutions: 0, deletions: 0, insertions: 2 }],
	['a b', '', { substitutions: 0, deletions: 2, insertions: 0 }],
	['', '', { substitutions: 0, deletions: 0, insertions: 0 }],
	['the cat sat on the mat', 'the cat on a mat now', { substitutions: 1, deletions: 1, insertions: 1 }],
])('"%s" becomes "%s" with the fewest edits', (from, to, expected) => {
	expect(countEdits(words(from), words(to))).toEqual(expected);
});

test('the distance is the same in both directions', () => {
	expect(editDistance([...'kitten'], [...'sitting'])).toBe(3);
	expect(editDistance([...'sitting'], [...'kitten'])).toBe(3);
});
