/**
 * A pattern for words in Latin letters, in any case, where `~` stands for any more letters; or for `syllables`
 * anywhere, in scripts that write words together. V8 takes a tenth of a second to compile as many classes like
 * `\p{L}`.
 */
export function wordPattern(words: string, syllables: string): RegExp {
	const written = words.replaceAll('~', `${letter}*`);
	return new RegExp(`(?<!${letter})(?:${written})(?!${letter})|${syllables}`, 'i');
}

const letter = '[a-zà-ÿœß]';
