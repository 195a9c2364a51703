/** Python's \b knows every letter, JavaScript's only ASCII ones. */
const WORD = '[\\p{L}\\p{N}_]';
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A pattern of Python's re module (of those that both languages write alike) with its word boundaries; replaces all. */
export const pythonPattern = (source: string): RegExp => new RegExp(source.replaceAll('\\b', BOUNDARY), 'gu');
