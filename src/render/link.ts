import { linkMax } from './limits.ts';

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
