import { linkMax } from './limits.ts';

/** A masked link around a label that is already plain; the label alone where Discord would not show a link. */
export function linked(label: string, url: string | undefined): string {
	const target = url === undefined ? undefined : linkTarget(url);
	return target === undefined || !bracketsPair(label) ? label : `[${label}](${target})`;
}

/** An http or https address in a form that fits into a link; undefined for any other, and for one too long. */
export function linkTarget(url: string): string | undefined {
	if (!/^https?:\/\/[^\s/]/i.test(url) || !URL.canParse(url)) return undefined;
	const target = url.replace(/[()<>\\\s"|*`]|~(?=~)/g, percentEncoded);
	return target.length <= linkMax ? target : undefined;
}

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
