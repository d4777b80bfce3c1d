import { withoutHidden } from '#src/text/hidden-characters.ts';
import { linkMax } from '../message/limits.ts';

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

/** A masked link around a label that is already plain; the label alone where Discord would not show a link. */
export function linked(label: string, url: string | undefined): string {
	const target = url === undefined ? undefined : linkTarget(url);
	return target === undefined || !bracketsPair(label) ? label : `[${label}](${target})`;
}

/**
 * An http or https address in a form that fits into a link; undefined for any other, for one too
 * long, and for one whose host a reader could take for another one's.
 */
export function linkTarget(url: string): string | undefined {
	const { scheme, authority = '', rest = '' } = address.exec(url)?.groups ?? {};
	if (scheme === undefined || !URL.canParse(url)) return undefined;
	const host = shownHost(authority, new URL(url).host);
	if (host === undefined) return undefined;
	const target = scheme + host + rest.replace(endsLink, percentEncoded);
	return target.length <= linkMax ? target : undefined;
}

/** Backslashes and control characters are left out: browsers read them as slashes or not at all. */
const address =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is its purpose
	/^(?<scheme>https?:\/\/)(?<authority>[^\s/?#\\@%]+)(?<rest>(?:[/?#][^\\\u0000-\u001f\u007f-\u009f]*)?)$/i;

const endsLink = /[()<>\s"|*`]|~(?=~)|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The host as the address writes it, in ASCII; undefined where a browser would go to another than
 * is written, or where its letters look like those of another.
 */
function shownHost(authority: string, host: string): string | undefined {
	const written = authority.toLowerCase().replace(/:(?:80|443)?$/, '');
	if (isAscii.test(written)) {
		const isSame = written === host.replace(/:(?:80|443)$/, '');
		return isSame && !isPunycode.test(written) ? authority : undefined;
	}
	return written.split('.').every(isPlainLabel) ? host : undefined;
}

const isAscii = /^[a-z0-9._:[\]-]+$/;
/** Some apps show the letters that it stands for, which are not looked at here. */
const isPunycode = /(?:^|\.)xn--/;

/** Letters of one script, none of which is drawn like a Latin one without its mark. */
function isPlainLabel(label: string): boolean {
	return plainLabels.some((script) => script.test(label));
}

const plainLabels = [
	/^[a-z0-9-]+(?::\d+)?$/,
	/^(?:[a-z0-9-]|[\u00df-\u00f6\u00f8-\u0130\u0134-\u0137\u0139-\u0148\u014c-\u017e])+$/,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Bopomofo}\u30a1-\u30cd\u30cf-\u30f6\u30fc0-9-]+$/u,
	/^[\p{Script=Hangul}0-9-]+$/u,
	/^[\p{Script=Arabic}0-9-]+$/u,
	/^[\p{Script=Hebrew}0-9-]+$/u,
	/^[\p{Script=Thai}0-9-]+$/u,
	/^[\p{Script=Devanagari}0-9-]+$/u,
];

function percentEncoded(sign: string): string {
	return [...new TextEncoder().encode(sign)]
		.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
		.join('');
}

/** Discord takes `[` inside a label only where its `]` follows, and nests them once. */
function bracketsPair(label: string): boolean {
	const brackets = label.replace(/[^[\]]/g, '');
	return brackets.replaceAll('[]', '') === '';
}
