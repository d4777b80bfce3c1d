/**
 * Replaces whatever can be used as a credential by “…”, in a text or a line of JSON: tokens of bots,
 * interactions and webhooks, names and passwords in addresses, API keys, the secret of a digest’s feed,
 * and each of `secrets`. Takes out nothing else.
 */
export function withoutCredentials(text: string, secrets: readonly string[] = []): string {
	const known = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	let left = text;
	for (const secret of known) left = left.replaceAll(secret, '…');
	for (const [pattern, replacement] of credentials) left = left.replace(pattern, replacement);
	return left;
}

const credentials: readonly (readonly [pattern: RegExp, replacement: string])[] = [
	[/((?:interactions|webhooks)\/\d+\/)[^/\s?"'\\]+/g, '$1…'],
	[/(\/feeds\/\w+-)[\w-]{32}/g, '$1…'],
	[/(:\/\/)[^\s/?#"'\\]+@/g, '$1…@'],
	[/\b(Bot|Bearer|Basic) [\w.~+/=-]{16,}/g, '$1 …'],
	[/\b[\w-]{18,}\.[\w-]{6,7}\.[\w-]{27,}/g, '…'],
	[/\bsk-[\w*-]{8,}/g, '…'],
];

/**
 * Replaces what an error’s message quotes by “…”, because it can be what a reader wrote: texts between
 * straight quotation marks, from the first to the last, and what JavaScript repeats without them.
 */
export function withoutQuotedText(message: string): string {
	return message
		.replace(/".*"/s, '"…"')
		.replace(/^(Invalid time zone specified: ).*$/s, '$1…')
		.replace(/^(Cannot convert ).*( to a BigInt)$/s, '$1…$2')
		.replace(/^(Invalid regular expression: ).*(: [^:]*)$/s, '$1…$2');
}
