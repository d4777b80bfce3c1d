/**
 * Everything in a text that Discord would read as Markdown, a mention or a link. Written from Discord’s
 * rules, independently of the code it checks: a backslash escapes any character but letters, digits and
 * white space.
 */
export function leaksOf(plainText: string): string[] {
	const bare = plainText.replace(/\\[^0-9A-Za-z\s]/g, 'x');
	return [
		...leaksIn(bare, /[*_~`|[\]<>\\]/g),
		...leaksIn(bare, /^\s*(?:#{1,3}|-#|>{1,3}|[-*+]|\d+\.)(?=\s|$)/gm),
		...leaksIn(bare, /\n/g),
		...mentionsIn(plainText),
		...addressesIn(bare),
	];
}

/** Mentions that Discord’s server or its apps would recognize. */
export function mentionsIn(text: string): string[] {
	return [
		...leaksIn(text, /@(?:everyone|here)|<(?:@[!&]?|#)\d+>|<\/[^>]*:\d+>|<id:\w+>/gi),
		...leaksIn(text.replace(/\\</g, 'x'), /<(?:t:-?\d|a?:\w+:\d)/g),
	];
}

/** Addresses that Discord would turn into links. */
export function addressesIn(text: string): string[] {
	return leaksIn(text, /\b(?:https?|steam):\/\/\S/gi);
}

/** Characters that change the text direction or are invisible, and stacked marks. */
export function mischiefIn(text: string): string[] {
	return leaksIn(text, mischief);
}

const mischief =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f\u00ad\u061c\u3164\ufeff\uffa0\u{e0001}-\u{e001f}]|\p{M}{5}/gu;

function leaksIn(text: string, pattern: RegExp): string[] {
	return text.match(pattern) ?? [];
}
