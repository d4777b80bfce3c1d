import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const simplifiedOf = new Map(
	traditionalToSimplified.split('|').map((pair) => {
		const [traditional = '', simplified = ''] = pair.split(' ');
		return [traditional, simplified] as const;
	}),
);

const chineseCharacter = /[\u3400-\u9fff]|[\ud840-\ud8bf][\udc00-\udfff]/g;

/**
 * Writes Chinese in simplified characters, one by one, so that 賴清德 and 赖清德 meet; words are never
 * rewritten. Any other text comes back as it is.
 */
export function toSimplified(text: string): string {
	return text.replace(chineseCharacter, (character) => simplifiedOf.get(character) ?? character);
}
