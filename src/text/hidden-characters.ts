import { joiningClass, spacelessAlphabetClass } from './scripts.ts';

/**
 * Removes invisible characters: soft hyphens, zero-width spaces and joiners, marks that change the
 * direction of a line, tags, fillers and selectors. Keeps those with a visible effect: joiners in emoji
 * and in scripts that join their letters, the tags of a flag, and a selector on a character that it
 * changes. A second call changes nothing.
 */
export function withoutHidden(text: string): string {
	return anyHidden.test(text) ? text.replace(shownOrHidden, (_, shown = '') => shown) : text;
}

/** Everything invisible, except the marks that surround Arabic numbers. */
const hidden = '\\p{Default_Ignorable_Code_Point}\\u{fff9}-\\u{fffb}';
const anyHidden = new RegExp(`[${hidden}]`, 'v');

const joining = visibleLettersOf(joiningClass);
const spaceless = visibleLettersOf(spacelessAlphabetClass);
const pictures = '\\p{Extended_Pictographic}(?:[\\u{fe0e}\\u{fe0f}]|\\p{EMod})?';

const shown = [
	'\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}',
	`${pictures}(?:\\u{200d}${pictures})*`,
	'[0-9#*]\\u{fe0f}\\u{20e3}',
	'\\p{Ideographic}[\\u{fe00}-\\u{fe02}\\u{e0100}-\\u{e01ef}]',
	'(?<=[\\p{Script=Mong}&&\\p{L}])[\\u{180b}-\\u{180d}\\u{180f}]',
	`(?<=${joining})\\u{200d}`,
	`(?<=${joining})\\u{200c}(?=${joining})`,
	`(?<=${spaceless})\\u{200b}(?=${spaceless})`,
];
const shownOrHidden = new RegExp(`(${shown.join('|')})|[${hidden}]`, 'gv');

function visibleLettersOf(characterClass: string): string {
	return `[[${characterClass}&&[\\p{L}\\p{M}]]--[${hidden}]]`;
}
