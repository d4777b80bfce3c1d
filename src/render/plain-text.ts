import { withoutHidden } from '#src/articles/hidden-characters.ts';

/**
 * The only way for the words of articles and readers into a message: shows them as they are, on one
 * line. Markdown is escaped, mentions are broken, and what bends, stacks or hides is taken out.
 * White space is folded, yet kept at the ends, so that pieces may be put side by side.
 */
export function plain(text: string): string {
	const line = straight(text);
	return needsEscape.test(line) ? asLine(escapeMarkdown(line)) : line;
}

/** A line that begins with words of ours, such as `27. November`: Discord makes no list or heading of it. */
export function asLine(text: string): string {
	return text.replace(/^( *)([#>+-]|\*(?= ))/, '$1\\$2').replace(/^( *\d+)\.(?= |$)/, '$1\\.');
}

/** The same for labels of buttons and menus, where Discord reads no Markdown. */
export function straight(text: string): string {
	return tame.test(text) ? text : straighten(text);
}

/** Whether a reader would see anything of the text at all. */
export function isVisible(text: string): boolean {
	return visible.test(text);
}

const visible = /[^\p{C}\p{Z}\p{M}\s\u115f\u1160\u3164\uffa0\u2800]/u;

/** Everyday Latin, kana, Han and Hangul: nothing here bends, stacks or hides. */
const tame =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2026\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

function straighten(text: string): string {
	return withoutHidden(text.toWellFormed())
		.replace(/\s+/g, ' ')
		.replace(controls, '')
		.replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is its purpose
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

const needsEscape = /[\\*_~`|[\]<>#@:+-]|^ *\d+\.(?= |$)/;

function escapeMarkdown(line: string): string {
	return line
		.replace(/[\\*_~`|[\]<>]/g, '\\$&')
		.replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
		.replace(/@(?=everyone|here|[!&]?\d)/gi, `@${zeroWidthSpace}`)
		.replace(/<(?=[#/:]|[at]:|id:)/g, `<${zeroWidthSpace}`);
}

const zeroWidthSpace = '\u200b';
