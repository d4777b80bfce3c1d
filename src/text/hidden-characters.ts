/**
 * Takes out what nobody can see: soft hyphens, zero-width spaces and joiners, marks that bend the
 * direction of a line, tags, fillers and selectors. What shows stays: joiners inside emoji and in
 * scripts that join their letters, tags of a flag, and a selector on a character that it changes.
 */
export function withoutHidden(text: string): string {
	return mayHide.test(text) ? text.replace(shownOrHidden, (_, shown = '') => shown) : text;
}

/** All that cannot be seen, but for marks that stand around Arabic numbers. */
const hidden = '\\p{Default_Ignorable_Code_Point}\\u{fff9}-\\u{fffb}';
const mayHide = new RegExp(`[${hidden}]`, 'v');

const joinedScripts = [
	'Arab',
	'Syrc',
	'Nkoo',
	'Mand',
	'Mong',
	'Adlm',
	'Rohg',
	'Deva',
	'Beng',
	'Guru',
	'Gujr',
	'Orya',
	'Taml',
	'Telu',
	'Knda',
	'Mlym',
	'Sinh',
	'Mymr',
	'Khmr',
	'Tibt',
];
const joined = lettersOf(joinedScripts);
/** Where words stand without spaces, and a zero-width one may part them. */
const parted = lettersOf(['Thai', 'Laoo', 'Khmr', 'Mymr']);
const pictures = '\\p{Extended_Pictographic}(?:[\\u{fe0e}\\u{fe0f}]|\\p{EMod})?';

const shown = [
	`\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}`,
	`${pictures}(?:\\u{200d}${pictures})*`,
	'[0-9#*]\\u{fe0f}\\u{20e3}',
	'\\p{Ideographic}[\\u{fe00}-\\u{fe02}\\u{e0100}-\\u{e01ef}]',
	'(?<=[\\p{Script=Mong}&&\\p{L}])[\\u{180b}-\\u{180d}\\u{180f}]',
	`(?<=${joined})\\u{200d}`,
	`(?<=${joined})\\u{200c}(?=${joined})`,
	`(?<=${parted})\\u{200b}(?=${parted})`,
];
const shownOrHidden = new RegExp(`(${shown.join('|')})|[${hidden}]`, 'gv');

function lettersOf(scripts: readonly string[]): string {
	const all = scripts.map((code) => `\\p{Script=${code}}`).join('');
	return `[[[${all}]&&[\\p{L}\\p{M}]]--[${hidden}]]`;
}
